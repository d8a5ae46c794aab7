package org.aftersales.standin;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.aftersales.standin.Book.Entry;
import org.aftersales.standin.Book.State;

/** A bill of refunds on WeChat Pay's paper: its columns, a backtick before each field, a summary in the end. */
final class WechatPayPaper {

    private static final String HEADER = "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,"
            + "退款申请时间,退款成功时间,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,"
            + "订单金额,申请退款金额,费率备注";

    private static final String SUMMARY = "总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额";

    private WechatPayPaper() {}

    static byte[] bill(LocalDate day, List<Entry> entries) {
        var lines = new ArrayList<String>();
        lines.add(HEADER);
        entries.forEach(entry -> lines.add(line(day, entry)));
        lines.add(SUMMARY);
        var sum = yuan(entries.stream().mapToLong(entry -> entry.amount).sum());
        lines.add(marked(List.of(String.valueOf(entries.size()), "0.00", sum, "0.00", "0.00000", "0.00", sum)));
        return ("\uFEFF" + String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String line(LocalDate day, Entry entry) {
        return marked(List.of(
                day + " 09:00:00",
                "wx0000000000000000",
                Account.MERCHANT,
                "0",
                "",
                entry.payment,
                entry.payment,
                "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
                "JSAPI",
                "REFUND",
                "OTHERS",
                "CNY",
                "0.00",
                "0.00",
                day + " 10:00:00",
                entry.billed() == State.PAID ? day + " 10:00:05" : "",
                "5030" + Integer.toUnsignedString(entry.number.hashCode()),
                entry.number,
                yuan(entry.amount),
                "0.00",
                "ORIGINAL",
                state(entry.billed()),
                "茶叶, 两盒",
                "",
                "0.00000",
                "0.60%",
                "0.00",
                yuan(entry.amount),
                ""));
    }

    private static String state(State state) {
        return switch (state) {
            case PENDING -> "PROCESSING";
            case PAID -> "SUCCESS";
            case FAILED -> "CHANGE";
        };
    }

    private static String marked(List<String> fields) {
        return fields.stream().map(field -> "`" + field).collect(Collectors.joining(","));
    }

    private static String yuan(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
