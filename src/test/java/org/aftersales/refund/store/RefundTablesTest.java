package org.aftersales.refund.store;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;
import org.aftersales.testdata.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tables of money refuse whoever asks, also in SQL. */
@Tag("B-02")
@Tag("B-04")
@Tag("R12")
@Tag("R14")
class RefundTablesTest {

    private static final Map<TestDatabase, DataSource> DATABASES = new EnumMap<>(TestDatabase.class);

    @ParameterizedTest
    @EnumSource
    void aPaymentGivesBackBetweenNothingAndAllOfIt(TestDatabase kind) {
        var jdbc = database(kind);
        var order = anOrder()
                .line("KETTLE", 3, 10_000)
                .freight(500)
                .writeTo(DATABASES.get(kind))
                .value();

        for (var breach : new String[] {"refunded_minor = 10501", "refunded_minor = -1", "amount_minor = 0"}) {
            refused(jdbc, "update payment set " + breach + " where order_number = '" + order + "'");
        }
        for (var breach : new String[] {"freight_refunded_minor = 501", "freight_refunded_minor = -1"}) {
            refused(jdbc, "update shop_order set " + breach + " where order_number = '" + order + "'");
        }
        granted(jdbc, "update payment set refunded_minor = 10500 where order_number = '" + order + "'");
        granted(jdbc, "update shop_order set freight_refunded_minor = 500 where order_number = '" + order + "'");
    }

    @ParameterizedTest
    @EnumSource
    void aRefundIsMoreThanNothingAndNoMoreThanWasPaid(TestDatabase kind) {
        var jdbc = database(kind);
        var number = registered(jdbc, kind + "-AMOUNT");

        for (var breach : new String[] {
            "amount_minor = 0", "amount_minor = -1", "amount_minor = 1001", "payment_amount_minor = 499"
        }) {
            refused(jdbc, "update refund set " + breach + number);
        }
        granted(jdbc, "update refund set amount_minor = 1000" + number);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsFinishedSaysHow(TestDatabase kind) {
        var jdbc = database(kind);
        var number = registered(jdbc, kind + "-STATE");

        for (var breach : new String[] {
            "status = 'PAID'",
            "status = 'SUCCEEDED'",
            "status = 'SUCCEEDED', settled_at = now()",
            "status = 'SUCCEEDED', provider_number = '1'",
            "status = 'FAILED', settled_at = now()",
            "provider_number = '1'",
            "submitted_at = now()",
            "voucher_number = 'V-1'"
        }) {
            refused(jdbc, "update refund set " + breach + number);
        }
        granted(jdbc, "update refund set status = 'SUBMITTED', submitted_at = now()" + number);
        granted(jdbc, "update refund set status = 'FAILED', settled_at = now(), failure_code = 'NOT_ENOUGH'" + number);
        granted(jdbc, "update refund set status = 'SUCCEEDED', settled_at = now(), voucher_number = 'V-1'" + number);
        refused(jdbc, "update refund set status = 'REQUESTED'" + number);
    }

    @ParameterizedTest
    @EnumSource
    void aCaseIsPaidOnceOverAPayment(TestDatabase kind) {
        var jdbc = database(kind);
        registered(jdbc, kind + "-ONCE");

        refused(
                jdbc,
                "insert into refund (refund_number, case_number, payment_id, provider, payment_reference, currency, amount_minor,"
                        + " payment_amount_minor, status, requested_at) select refund_number || 'X', case_number, payment_id, provider,"
                        + " payment_reference, currency, amount_minor, payment_amount_minor, 'REQUESTED', requested_at from refund"
                        + " where refund_number = '" + kind + "-ONCE'");
    }

    @ParameterizedTest
    @EnumSource
    void aCalculationIsTheSumOfItsParts(TestDatabase kind) {
        var jdbc = database(kind);

        for (var breach :
                new String[] {"100, 0, 0, 0, 101", "100, 20, 0, 5, 100", "10, 20, 0, 0, -10", "100, -5, 0, 0, 105"}) {
            refused(jdbc, calculation(kind, breach));
        }
        granted(jdbc, calculation(kind, "100, 20, 5, 5, 80"));
    }

    private static String calculation(TestDatabase kind, String goodsFeesFreightTotal) {
        return "insert into refund_calculation (case_number, revision, order_number, currency, goods_minor, handling_fee_minor,"
                + " service_fee_minor, freight_minor, total_minor, coupon_minor, points, state, calculated_at) values ('"
                + kind + "', 1, 'T', 'CNY', " + goodsFeesFreightTotal + ", 0, 0, 'CALCULATED', now())";
    }

    /** @return the condition that names it */
    private static String registered(JdbcClient jdbc, String number) {
        granted(
                jdbc,
                "insert into refund (refund_number, case_number, payment_id, provider, payment_reference, currency, amount_minor,"
                        + " payment_amount_minor, status, requested_at) values ('" + number + "', '" + number
                        + "', 1, 'alipay', 'P', 'CNY', 500, 1000, 'REQUESTED', now())");
        return " where refund_number = '" + number + "'";
    }

    private static void refused(JdbcClient jdbc, String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).update()).as(sql).isInstanceOf(DataIntegrityViolationException.class);
    }

    private static void granted(JdbcClient jdbc, String sql) {
        assertThat(jdbc.sql(sql).update()).as(sql).isEqualTo(1);
    }

    private static JdbcClient database(TestDatabase kind) {
        return JdbcClient.create(DATABASES.computeIfAbsent(kind, TestDatabase::create));
    }
}
