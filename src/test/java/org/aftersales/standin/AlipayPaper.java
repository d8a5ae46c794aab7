package org.aftersales.standin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.aftersales.standin.Book.Entry;
import org.aftersales.standin.Book.State;

/** A bill on Alipay's paper: two texts in GBK, names and all, packed in an archive; tabs behind what looks like a number. */
final class AlipayPaper {

    private static final Charset GBK = Charset.forName("GBK");
    private static final String ACCOUNT = "20880000000000000156";

    private static final String HEADER =
            "支付宝交易号,商户订单号,业务类型,商品名称,创建时间,完成时间,门店编号,门店名称,操作员,终端号,对方账户,订单金额（元）,商家实收（元）,支付宝红包（元）,"
                    + "集分宝（元）,支付宝优惠（元）,商家优惠（元）,券核销金额（元）,券名称,商家红包消费金额（元）,卡消费金额（元）,退款批次号/请求号,服务费（元）,分润（元）,备注";

    private AlipayPaper() {}

    /** @param half whether it ends in the middle of its lines */
    static byte[] bill(LocalDate day, List<Entry> entries, boolean half) throws IOException {
        var packed = new ByteArrayOutputStream();
        var name = ACCOUNT + "_" + day.format(DateTimeFormatter.BASIC_ISO_DATE) + "_业务明细";
        try (var archive = new ZipOutputStream(packed, GBK)) {
            var text = details(day, entries);
            put(archive, name + ".csv", half ? text.substring(0, text.length() / 2) : text);
            put(archive, name + "(汇总).csv", "#支付宝业务汇总查询\r\n#账号：[" + ACCOUNT + "]\r\n");
        }
        return packed.toByteArray();
    }

    private static void put(ZipOutputStream archive, String name, String text) throws IOException {
        archive.putNextEntry(new ZipEntry(name));
        archive.write(text.getBytes(GBK));
        archive.closeEntry();
    }

    private static String details(LocalDate day, List<Entry> entries) {
        var refunds =
                entries.stream().filter(entry -> entry.billed() == State.PAID).toList();
        var lines = new ArrayList<String>();
        lines.add("#支付宝业务明细查询");
        lines.add("#账号：[" + ACCOUNT + "]");
        lines.add("#起始日期：[" + day + " 00:00:00]   终止日期：[" + day.plusDays(1) + " 00:00:00]");
        lines.add("#-----------------------------------------业务明细列表----------------------------------------");
        lines.add(HEADER);
        lines.add(line(day, "2026000000000000000000000001", "交易", "10.00", ""));
        refunds.forEach(entry ->
                lines.add(line(day, entry.payment, "退款", "-" + AlipayCounter.yuan(entry.amount), entry.number)));
        lines.add("#-----------------------------------------业务明细列表结束------------------------------------");
        lines.add("#交易合计：1笔，商家实收共10.00元，商家优惠共0.00元");
        var sum = AlipayCounter.yuan(
                -refunds.stream().mapToLong(entry -> entry.amount).sum());
        lines.add("#退款合计：" + refunds.size() + "笔，商家实收退款共" + sum + "元，商家优惠退款共0.00元");
        lines.add("#导出时间：[" + day.plusDays(1) + " 05:46:49]");
        return String.join("\r\n", lines) + "\r\n";
    }

    private static String line(LocalDate day, String trade, String type, String amount, String number) {
        return String.join(
                ",",
                trade.replaceAll("[^0-9A-Za-z]", "") + "\t",
                trade + "\t",
                type + "\t",
                "茶叶",
                day + " 09:00:00",
                day + " 10:00:00",
                "\t",
                "\t",
                "\t",
                "\t",
                "*小明(138****00)\t",
                amount,
                amount,
                "0.00",
                "0.00",
                "0.00",
                "0.00",
                "0.00",
                "",
                "0.00\t",
                "0.00",
                number + "\t",
                "0.00",
                "0.00",
                "");
    }
}
