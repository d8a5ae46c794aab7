package org.aftersales.refund.wechatpay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.aftersales.refund.StatementLine;
import org.aftersales.refund.StatementLine.State;
import org.aftersales.refund.StatementUnavailableException;
import org.joda.money.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bills in the columns of WeChat Pay's page on their format, with the values that its list of fields gives as examples. */
@Tag("R31")
@Tag("B-04")
class WechatPayBillTest {

    private static final String WHOLE =
            """
            交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,退款申请时间,退款成功时间,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注
            `2015-01-01 10:00:00,`wxab8acb865bb11234,`1234567890,`0,`casher001,`4200000008201712143733500001,`outtradeno001,`testxt08c-XB5-QD208X1Aid0Cbs,`JSAPI,`REFUND,`CFT,`CNY,`0.00,`0.00,`2015-01-01 10:00:00,`2015-01-01 10:00:05,`50000707812018082106030155182,`outrefundno001,`9.00,`0.00,`ORIGINAL,`SUCCESS,`茶叶, "两盒",`,`0.00000,`0.60%,`0.00,`10.00,`
            `2015-01-01 11:00:00,`wxab8acb865bb11234,`1234567890,`0,`,`4200000008201712143733500002,`outtradeno002,`testxt08c-XB5-QD208X1Aid0Cbs,`JSAPI,`REFUND,`CFT,`CNY,`0.00,`0.00,`2015-01-01 11:00:00,`,`50000707812018082106030155183,`outrefundno002,`0.1,`0.00,`ORIGINAL,`PROCESSING,`,`,`0.00000,`0.60%,`0.00,`0.1,`
            `2015-01-01 12:00:00,`wxab8acb865bb11234,`1234567890,`0,`,`4200000008201712143733500003,`outtradeno003,`testxt08c-XB5-QD208X1Aid0Cbs,`JSAPI,`REFUND,`CFT,`CNY,`0.00,`0.00,`2015-01-01 12:00:00,`,`50000707812018082106030155184,`outrefundno003,`3.00,`0.00,`ORIGINAL,`CHANGE,`,`,`0.00000,`0.60%,`0.00,`3.00,`
            总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额
            `3,`0.00,`12.10,`0.00,`0.00000,`0.00,`13.10
            """;

    private static final String EARLY =
            """
            交易时间,公众账号ID,商户号,子商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,总金额,代金券或立减优惠金额,退款申请时间,退款成功时间,微信退款单号,商户退款单号,退款金额,代金券或立减优惠退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率
            `2014-11-10 16:33:45,`wx2421b1c4370ec43b,`10000100,`0,`1000,`1001690740201411100005734289,`1415640626,`085e9858e3ba5186aafcbaed1,`MICROPAY,`REFUND,`OTHERS,`CNY,`0.01,`0.0,`2014-11-10 16:46:14,`2014-11-10 16:46:20,`2002780740201411100005729794,`1415635270,`0.01,`0,`ORIGINAL,`SUCCESS,`被扫支付测试,`订单额外描述,`0,`0.60%
            总交易单数,总交易额,总退款金额,总代金券或立减优惠退款金额,手续费总金额
            `1,`0.00,`0.01,`0.0,`0
            """;

    @Test
    void aBillSaysWhatWasAskedForAndHowItStood() throws IOException {
        assertThat(read(WHOLE))
                .containsExactly(
                        new StatementLine("outrefundno001", Money.parse("CNY 10.00"), State.PAID),
                        new StatementLine("outrefundno002", Money.parse("CNY 0.10"), State.UNDER_WAY),
                        new StatementLine("outrefundno003", Money.parse("CNY 3.00"), State.FAILED));
        assertThat(read("\uFEFF" + WHOLE.replace("\n", "\r\n"))).hasSize(3);
    }

    @Test
    void theEarlyFormatOfSomeMerchantsIsReadToo() throws IOException {
        assertThat(read(EARLY)).containsExactly(new StatementLine("1415635270", Money.parse("CNY 0.01"), State.PAID));
    }

    @Test
    void aBillOfNothingIsOne() throws IOException {
        var lines = WHOLE.lines().toList();

        assertThat(read(lines.get(0) + "\n" + lines.get(4) + "\n`0,`0.00,`0.00,`0.00,`0.00,`0.00,`0.00\n"))
                .isEmpty();
    }

    @ParameterizedTest(name = "after {0} lines")
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void aBillThatBreaksOffIsNotTakenForWhole(int lines) {
        assertBroken(String.join("\n", WHOLE.lines().limit(lines).toList()));
    }

    @Test
    void aBillThatBreaksOffAnywhereIsNotTakenForWhole() {
        var end = WHOLE.indexOf("`3,`0.00");
        for (int length = 0; length < end; length++) {
            assertBroken(WHOLE.substring(0, length));
        }
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "outrefundno002 | outrefundno001",
                "outrefundno002 | ''",
                "outrefundno002 | out refund",
                "outrefundno002 | 退款单号二",
                "`10.00,` | `-10.00,`",
                "`10.00,` | `10.001,`",
                "`10.00,` | `1e3,`",
                "`10.00,` | `NaN,`",
                "`10.00,` | `9999999999999999.00,`",
                "`10.00,` | `,`",
                "`SUCCESS | `UNHEARD",
                "`CNY | `GOLD",
                "`3,`0.00 | `4,`0.00",
                "`3,`0.00 | `2,`0.00",
                "`ORIGINAL,`SUCCESS | `SUCCESS",
                "`ORIGINAL,`SUCCESS | `ORIGINAL,`,`SUCCESS",
                "商户退款单号 | 别的单号",
                "退款状态 | 状态",
                "货币种类 | 种类",
                "总交易单数 | 单数",
            })
    void aBillThatIsNotAsItShouldBeIsNotTakenForOne(String right, String wrong) {
        var changed = WHOLE.replace(right, wrong);

        assertThat(changed).isNotEqualTo(WHOLE);
        assertBroken(changed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "{\"code\":\"SYSTEM_ERROR\"}",
                "<html>502</html>",
                "`",
                "`1,`2\n`3,`4\n",
                "a,b,c\n1,2,3\n"
            })
    void somethingElseIsNoBill(String content) {
        assertBroken(content);
    }

    private static void assertBroken(String bill) {
        assertThatThrownBy(() -> read(bill))
                .isInstanceOf(StatementUnavailableException.class)
                .hasMessageStartingWith("WeChat Pay's bill is not as it should be");
    }

    private static List<StatementLine> read(String bill) throws IOException {
        return WechatPayBill.refunds(bill.getBytes(StandardCharsets.UTF_8));
    }
}
