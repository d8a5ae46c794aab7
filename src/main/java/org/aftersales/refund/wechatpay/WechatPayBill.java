package org.aftersales.refund.wechatpay;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.aftersales.refund.StatementLine;
import org.aftersales.refund.StatementLine.State;
import org.aftersales.refund.StatementUnavailableException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A bill of refunds as WeChat Pay writes it (pay.weixin.qq.com, products/bill-download/format-trade): UTF-8, a header, a line for each
 * refund with a backtick before each field, the header of a summary and the summary. The order of the columns is not promised, and what
 * was bought may hold a comma; only a comma before a backtick parts two fields.
 */
final class WechatPayBill {

    private static final String MARK = "`";
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setDelimiter("," + MARK).setQuote(null).get();

    private static final String NUMBER = "商户退款单号";
    private static final String STATE = "退款状态";
    private static final String CURRENCY = "货币种类";
    /** What we asked to refund; with it the other one leaves out what coupons have paid. */
    private static final String ASKED_AMOUNT = "申请退款金额";
    /** The same in the early format of some merchants, which has only this one. */
    private static final String AMOUNT = "退款金额";

    private static final String COUNT = "总交易单数";

    /** As {@code out_refund_no} may be (list of parameters of its refund). */
    private static final Pattern NUMBERS = Pattern.compile("[0-9A-Za-z_\\-|*@]{1,64}");

    private static final Pattern AMOUNTS = Pattern.compile("\\d{1,12}(\\.\\d{1,2})?");

    private final List<CSVRecord> records;
    private final List<String> columns;

    private WechatPayBill(List<CSVRecord> records) {
        this.records = records;
        this.columns = header(records, 0);
    }

    /** @throws StatementUnavailableException naming the line that is not as it should be */
    static List<StatementLine> refunds(byte[] content) throws IOException {
        // it begins with a byte order mark, or not
        var text = new String(content, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
        try (var parser = FORMAT.parse(new StringReader(text))) {
            return new WechatPayBill(parser.getRecords()).read();
        }
    }

    private List<StatementLine> read() {
        var lines = new ArrayList<StatementLine>();
        var seen = new HashSet<String>();
        for (var row : details()) {
            var line = line(row);
            if (!seen.add(line.refundNumber())) {
                throw broken(row.getRecordNumber(), "names the refund " + line.refundNumber() + " again");
            }
            lines.add(line);
        }
        return lines;
    }

    /** The lines between the headers, as many as the summary says. */
    private List<CSVRecord> details() {
        var summary = records.size() - 2;
        var details = records.subList(1, Math.max(1, summary));
        if (summary < 1 || !details.stream().allMatch(WechatPayBill::marked) || !marked(records.get(summary + 1))) {
            throw broken(records.size(), "is not where the bill ends");
        }
        var totals = fields(records.get(summary + 1));
        var count = header(records, summary).indexOf(COUNT);
        if (count < 0 || count >= totals.size() || !totals.get(count).equals(String.valueOf(details.size()))) {
            throw broken(records.size(), "counts other than " + details.size() + " refunds");
        }
        return details;
    }

    private StatementLine line(CSVRecord row) {
        var fields = fields(row);
        if (fields.size() != columns.size()) {
            throw broken(row.getRecordNumber(), "has " + fields.size() + " fields instead of " + columns.size());
        }
        var number = field(row, fields, NUMBER);
        var amount = field(row, fields, columns.contains(ASKED_AMOUNT) ? ASKED_AMOUNT : AMOUNT);
        if (!NUMBERS.matcher(number).matches() || !AMOUNTS.matcher(amount).matches()) {
            throw broken(row.getRecordNumber(), "holds no number and amount of a refund");
        }
        return new StatementLine(number, money(row, fields, amount), state(row, fields));
    }

    private Money money(CSVRecord row, List<String> fields, String amount) {
        try {
            return Money.of(CurrencyUnit.of(field(row, fields, CURRENCY)), new BigDecimal(amount));
        } catch (IllegalArgumentException | ArithmeticException unknown) {
            throw broken(row.getRecordNumber(), "holds no amount in a known currency");
        }
    }

    private State state(CSVRecord row, List<String> fields) {
        return switch (field(row, fields, STATE)) {
            case "SUCCESS" -> State.PAID;
            case "PROCESSING" -> State.UNDER_WAY;
            case "FAIL", "CHANGE" -> State.FAILED;
            default -> throw broken(row.getRecordNumber(), "holds a state that is not known");
        };
    }

    private String field(CSVRecord row, List<String> fields, String column) {
        var place = columns.indexOf(column);
        if (place < 0) {
            throw broken(row.getRecordNumber(), "stands under a header without " + column);
        }
        return fields.get(place).strip();
    }

    private static List<String> header(List<CSVRecord> records, int place) {
        if (place >= records.size() || records.get(place).size() != 1) {
            throw broken(place + 1L, "is no header");
        }
        return List.of(records.get(place).get(0).strip().split(",", -1));
    }

    private static boolean marked(CSVRecord row) {
        return row.get(0).startsWith(MARK);
    }

    private static List<String> fields(CSVRecord row) {
        var fields = new ArrayList<>(row.toList());
        fields.set(0, fields.get(0).substring(MARK.length()));
        return fields;
    }

    private static StatementUnavailableException broken(long line, String why) {
        return new StatementUnavailableException("WeChat Pay's bill is not as it should be: line " + line + " " + why);
    }
}
