package org.aftersales.refund.alipay;

import java.util.List;
import org.apache.commons.csv.CSVRecord;

/** Where the fields of a bill stand; the header says it. */
final class AlipayColumns {

    private final List<String> header;

    AlipayColumns(List<String> header) {
        this.header = header.stream()
                .map(name -> name.strip().replace('(', '（').replace(')', '）'))
                .toList();
    }

    int size() {
        return header.size();
    }

    /** Payment, refund, or something else; empty where a line is too short to say it. */
    String type(CSVRecord row) {
        var place = place("业务类型");
        return place < row.size() ? row.get(place).strip() : "";
    }

    String trade(CSVRecord row) {
        return field(row, "支付宝交易号");
    }

    /** Our {@code out_request_no}; empty where whoever refunded gave none. */
    String number(CSVRecord row) {
        return field(row, "退款批次号/请求号");
    }

    String amount(CSVRecord row) {
        return field(row, "订单金额（元）");
    }

    /** The part of the amount that the merchant bears: the bill sums it up. */
    String received(CSVRecord row) {
        return field(row, "商家实收（元）");
    }

    String completed(CSVRecord row) {
        return field(row, "完成时间");
    }

    private String field(CSVRecord row, String name) {
        return row.get(place(name)).strip();
    }

    private int place(String name) {
        var place = header.indexOf(name);
        if (place < 0) {
            throw AlipayBill.broken("its header lacks " + name);
        }
        return place;
    }
}
