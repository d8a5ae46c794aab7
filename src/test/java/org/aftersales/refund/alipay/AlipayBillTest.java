package org.aftersales.refund.alipay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.aftersales.refund.StatementLine;
import org.aftersales.refund.StatementLine.State;
import org.aftersales.refund.StatementUnavailableException;
import org.joda.money.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bills in the columns and with the remarks of Alipay's page on reconciling. */
@Tag("R31")
@Tag("B-04")
class AlipayBillTest {

    private static final Charset GBK = Charset.forName("GBK");
    private static final String NAME = "20880000000000000156_20160405_业务明细.csv";

    private static final String WHOLE =
            """
            #支付宝业务明细查询
            #账号：[20880000000000000156]
            #起始日期：[2016年04月05日 00:00:00]   终止日期：[2016年04月06日 00:00:00]
            #-----------------------------------------业务明细列表----------------------------------------
            支付宝交易号,商户订单号,业务类型,商品名称,创建时间,完成时间,门店编号,门店名称,操作员,终端号,对方账户,订单金额（元）,商家实收（元）,支付宝红包（元）,集分宝（元）,支付宝优惠（元）,商家优惠（元）,券核销金额（元）,券名称,商家红包消费金额（元）,卡消费金额（元）,退款批次号/请求号,服务费（元）,分润（元）,备注
            2016040521001004680073956707\t,20150320010101001\t,交易\t,iPhone6, 16G,2016-04-05 10:55:16,2016-04-05 10:55:23,\t,\t,\t,\t,*明(159****55)\t,88.88,88.88,0.00,0.00,0.00,0.00,0.00,,0.00\t,0.00,\t,0.00,0.00,
            2016040521001004680073956707\t,20150320010101001\t,退款\t,iPhone6 16G,2016-04-05 10:55:16,2016-04-05 11:00:00,\t,\t,\t,\t,*明(159****55)\t,-20.12,-20.00,0.00,0.00,0.00,0.00,0.00,,0.00\t,0.00,HZ01RF001\t,0.00,0.00,
            2016040521001004680073956708\t,20150320010101002\t,退款\t,"茶,2016-04-05 10:55:16,2016-04-05 12:00:00,\t,\t,\t,\t,*明(159****55)\t,-1,-1,0.00,0.00,0.00,0.00,0.00,,0.00\t,0.00,HZ01RF002\t,0.00,0.00,备注
            #-----------------------------------------业务明细列表结束------------------------------------
            #交易合计：1笔，商家实收共88.88元，商家优惠共0.00元
            #退款合计：2笔，商家实收退款共-21.00元，商家优惠退款共0.00元
            #导出时间：[2016年04月06日 05:46:49]
            """;

    @Test
    void aBillSaysWhichRefundsWerePaid() throws IOException {
        assertThat(read(WHOLE))
                .containsExactly(
                        new StatementLine("HZ01RF001", Money.parse("CNY 20.12"), State.PAID),
                        new StatementLine("HZ01RF002", Money.parse("CNY 1.00"), State.PAID));
        assertThat(read(WHOLE.replace("\n", "\r\n").replace("（元）", "(元)"))).hasSize(2);
    }

    @Test
    void aDayWithoutRefundsHasABillToo() throws IOException {
        var payments = WHOLE.lines().filter(line -> !line.contains("退款\t")).toList();

        assertThat(read(String.join("\n", payments).replace("2笔，商家实收退款共-21.00", "0笔，商家实收退款共0.00")))
                .isEmpty();
        assertThat(read(String.join(
                        "\n",
                        payments.stream().filter(line -> !line.contains("退款合计")).toList())))
                .isEmpty();
    }

    @Test
    void refundsOfOthersOnTheSameAccountAreToldApart() throws IOException {
        assertThat(read(WHOLE.replace("HZ01RF001", "1").replace("HZ01RF002", "1")))
                .extracting(StatementLine::refundNumber)
                .containsExactly("2016040521001004680073956707/1", "2016040521001004680073956708/1");
        assertThat(read(WHOLE.replace("HZ01RF002", "")))
                .extracting(StatementLine::refundNumber)
                .containsExactly("HZ01RF001", "2016040521001004680073956708/20160405120000");
    }

    @Test
    void aNumberMayBeAsLongAsItCanBeGiven() throws IOException {
        var number = "N".repeat(64);

        assertThat(read(WHOLE.replace("HZ01RF001", number)))
                .extracting(StatementLine::refundNumber)
                .contains(number);
        assertThat(read(WHOLE.replace("HZ01RF001", number).replace("HZ01RF002", number)))
                .extracting(StatementLine::refundNumber)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.length() == 64);
        assertBroken(WHOLE.replace("HZ01RF001", number + "N"));
    }

    @Test
    void aBillThatBreaksOffAnywhereIsNotTakenForWhole() throws IOException {
        var end = WHOLE.indexOf("，商家优惠退款共");
        for (int length = 0; length < end - 1; length += 7) {
            assertBroken(WHOLE.substring(0, length));
        }
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "956708\t,20150320010101002 | 956707\t,20150320010101002\t,交易",
                "-20.12 | 20.12",
                "-20.12 | -20.123",
                "-20.12 | -1e3",
                "-20.12 | --1",
                "-20.12 | ''",
                "-20.12,-20.00 | -20.12,x",
                "-20.12,-20.00 | -20.12,-19.00",
                "HZ01RF001 | 退款一",
                "HZ01RF001 | HZ 01",
                "2笔 | 3笔",
                "-21.00 | -20.00",
                "业务类型 | 类型",
                "退款批次号/请求号 | 请求号",
                "订单金额（元） | 金额",
                "业务明细列表结束 | 未完",
                "iPhone6 16G | iPhone6, 16G",
            })
    void aBillThatIsNotAsItShouldBeIsNotTakenForOne(String right, String wrong) throws IOException {
        var changed = WHOLE.replace(right, wrong);

        assertThat(changed).isNotEqualTo(WHOLE);
        assertBroken(changed);
    }

    @Test
    void aRefundThatStandsThereTwiceIsNotTakenForOne() throws IOException {
        assertBroken(WHOLE.replace("956708", "956707").replace("HZ01RF002", "HZ01RF001"));
    }

    @Test
    void anArchiveWithoutAListOfTradesIsNoBill() throws IOException {
        assertThatThrownBy(() -> AlipayBill.refunds(packed(Map.of("业务明细(汇总).csv", WHOLE.getBytes(GBK)))))
                .isInstanceOf(StatementUnavailableException.class);
        assertThatThrownBy(() -> AlipayBill.refunds("<html>Please sign in</html>".getBytes(GBK)))
                .isInstanceOf(StatementUnavailableException.class);
        assertThatThrownBy(() -> AlipayBill.refunds(new byte[0])).isInstanceOf(StatementUnavailableException.class);
    }

    @Test
    void anArchiveThatBreaksOffIsNoBill() throws IOException {
        var archive = packed(Map.of(NAME, WHOLE.getBytes(GBK)));
        for (int length = 0; length < archive.length - 200; length += 11) {
            var half = Arrays.copyOf(archive, length);
            assertThatThrownBy(() -> AlipayBill.refunds(half))
                    .isInstanceOfAny(StatementUnavailableException.class, IOException.class, RuntimeException.class);
        }
    }

    @Test
    void nobodyUnpacksMoreThanABillCanBe() throws IOException {
        var nothing = new byte[1024 * 1024];
        var bytes = new ByteArrayOutputStream();
        try (var archive = new ZipOutputStream(bytes, GBK)) {
            archive.putNextEntry(new ZipEntry("other.bin"));
            for (int part = 0; part < 200; part++) {
                archive.write(nothing);
            }
            archive.closeEntry();
        }

        assertThat(bytes.size()).isLessThan(nothing.length);
        assertThatThrownBy(() -> AlipayBill.refunds(bytes.toByteArray()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("more than it may");
    }

    @Test
    void nobodyUnpacksManyFiles() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var archive = new ZipOutputStream(bytes, GBK)) {
            for (int file = 0; file < 17; file++) {
                archive.putNextEntry(new ZipEntry("other" + file));
                archive.closeEntry();
            }
        }

        assertThatThrownBy(() -> AlipayBill.refunds(bytes.toByteArray()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("more files");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://dwbillcenter.alipay.com/downloadBillFile.resource?bizType=trade&fileId=%2Ftrade%2F1",
                "http://dwbillcenter.alipay.com/downloadBillFile.resource?bizType=trade&fileId=%2Ftrade%2F1",
                "http://DwBillCenter.Alipay.com/downloadBillFile.resource?bizType=trade&fileId=%2Ftrade%2F1",
            })
    @Tag("S17")
    void aBillIsFetchedFromAlipayOverAnEncryptedLine(String address) throws IOException {
        assertThat(BillAddress.trusted(address, URI.create("https://openapi.alipay.com/gateway.do")))
                .hasToString(
                        "https://dwbillcenter.alipay.com/downloadBillFile.resource?bizType=trade&fileId=%2Ftrade%2F1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "",
                "https://",
                "https://example.org/bill",
                "https://alipay.com.example.org/bill",
                "https://evilalipay.com/bill",
                "https://dwbillcenter.alipay.com@example.org/bill",
                "https://example.org@dwbillcenter.alipay.com/bill",
                "https://dwbillcenter.alipay.com:8443/bill",
                "http://127.0.0.1/bill",
                "http://169.254.169.254/latest/meta-data",
                "file:///etc/passwd",
                "jar:https://dwbillcenter.alipay.com/a.jar!/",
                "https://dwbillcenter.alipay.com\\@example.org/",
                "//openapi.alipay.com.example.org/bill",
            })
    @Tag("S17")
    void nobodySendsUsElsewhere(String address) {
        assertThatThrownBy(() -> BillAddress.trusted(address, URI.create("https://openapi.alipay.com/gateway.do")))
                .isInstanceOf(IOException.class);
    }

    private static void assertBroken(String bill) throws IOException {
        var archive = packed(Map.of(NAME, bill.getBytes(GBK)));
        assertThatThrownBy(() -> AlipayBill.refunds(archive))
                .isInstanceOf(StatementUnavailableException.class)
                .hasMessageStartingWith("Alipay's bill is not as it should be");
    }

    private static List<StatementLine> read(String bill) throws IOException {
        return AlipayBill.refunds(packed(Map.of(NAME, bill.getBytes(GBK))));
    }

    private static byte[] packed(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var archive = new ZipOutputStream(bytes, GBK)) {
            for (var file : files.entrySet()) {
                archive.putNextEntry(new ZipEntry(file.getKey()));
                archive.write(file.getValue());
                archive.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
