package org.aftersales.refund.alipay;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.aftersales.refund.StatementLine;
import org.aftersales.refund.StatementUnavailableException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A bill of trades as Alipay writes it (opendocs.alipay.com, open/204/106262): remarks that begin with {@code #}, a header, a line for each
 * payment and each refund, and remarks again that say where it ends and what the refunds come to. Some fields end with a tab.
 */
final class AlipayBill {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setQuote(null).get();

    private static final String REFUND = "退款";
    private static final String END = "业务明细列表结束";

    /** Negative for a refund, and so is the sum. */
    private static final Pattern AMOUNT = Pattern.compile("-(\\d{1,12}(?:\\.\\d{1,2})?)");

    private static final Pattern TOTAL = Pattern.compile("退款合计：(\\d+)笔，商家实收退款共(-?[\\d,]+(?:\\.\\d+)?)元");

    private final RefundNames refunds;
    private @Nullable AlipayColumns columns;
    private int count;
    private BigDecimal received = BigDecimal.ZERO;
    private boolean ended;
    private boolean summed;

    private AlipayBill(RefundNames refunds) {
        this.refunds = refunds;
    }

    /** @throws StatementUnavailableException saying what is not as it should be */
    static List<StatementLine> refunds(byte[] archive) throws IOException {
        var refunds = new RefundNames();
        var read = BillArchive.details(archive, text -> new AlipayBill(refunds).read(text));
        if (read == 0) {
            throw broken("it holds no list of trades");
        }
        return refunds.lines();
    }

    private void read(Reader text) throws IOException {
        for (var record : FORMAT.parse(text)) {
            if (record.get(0).startsWith("#")) {
                remark(String.join(",", record.toList()));
            } else if (columns == null) {
                columns = new AlipayColumns(record.toList());
            } else if (columns.type(record).equals(REFUND)) {
                refund(columns, record);
            }
        }
        if (!ended || (!summed && count > 0)) {
            throw broken("it does not come to its end");
        }
    }

    private void refund(AlipayColumns named, CSVRecord line) {
        if (line.size() != named.size()) {
            throw broken("line " + line.getRecordNumber() + " has " + line.size() + " fields");
        }
        var amount = AMOUNT.matcher(named.amount(line));
        if (!amount.matches() || !AMOUNT.matcher(named.received(line)).matches()) {
            throw broken("line " + line.getRecordNumber() + " holds no amount of a refund");
        }
        refunds.add(named, line, Yuan.read(amount.group(1)));
        count++;
        received = received.add(new BigDecimal(named.received(line)));
    }

    private void remark(String remark) {
        ended = ended || remark.contains(END);
        var total = TOTAL.matcher(remark);
        if (total.find()) {
            var said = new BigDecimal(total.group(2).replace(",", ""));
            if (!total.group(1).equals(String.valueOf(count)) || said.compareTo(received) != 0) {
                throw broken("its " + count + " refunds are not what it says of them in the end");
            }
            summed = true;
        }
    }

    static StatementUnavailableException broken(String why) {
        return new StatementUnavailableException("Alipay's bill is not as it should be: " + why);
    }
}
