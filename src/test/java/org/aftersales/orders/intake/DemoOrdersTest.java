package org.aftersales.orders.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.aftersales.orders.Order;
import org.aftersales.orders.OrderLine;
import org.aftersales.orders.store.OrdersOnDatabase;
import org.aftersales.shared.OrderNumber;
import org.aftersales.testdata.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;

class DemoOrdersTest {

    private static final Clock TODAY = Clock.system(ZoneId.of("Asia/Shanghai"));

    @Test
    void aNewcomerFindsOrdersInEveryStateAndTheSameOnesAfterARestart() throws Exception {
        var database = TestDatabase.H2.create();
        var orders = OrdersOnDatabase.orders(database);

        start(database, TODAY);
        start(database, Clock.offset(TODAY, Duration.ofDays(2)));

        var demo = new ArrayList<Order>();
        for (int number = 1; number <= 60; number++) {
            demo.add(orders.get(new OrderNumber("SO-DEMO-%03d".formatted(number))));
        }
        assertThat(demo).anyMatch(order -> !order.paid());
        assertThat(demo).anyMatch(order -> order.paid() && order.shippedAt() == null);
        assertThat(demo).anyMatch(order -> order.shippedAt() != null && order.deliveredAt() == null);
        assertThat(demo).anyMatch(order -> deliveredSince(order) <= 2).anyMatch(order -> deliveredSince(order) > 30);
        assertThat(demo).anyMatch(order -> order.couponCode() != null).anyMatch(order -> order.freightMinor() > 0);
        assertThat(demo.stream().flatMap(order -> order.lines().stream()))
                .anyMatch(line -> line.productClass().equals("HEALTH") && line.expiry() != null)
                .anyMatch(line -> line.points() > 0);
        assertThat(demo.stream().filter(Order::paid))
                .allMatch(order -> order.payments().get(0).amountMinor()
                        == order.freightMinor()
                                + order.lines().stream()
                                        .mapToLong(OrderLine::paidMinor)
                                        .sum());
        assertThat(JdbcClient.create(database)
                        .sql("select count(*) from shop_order where currency = 'GBP'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(27);
    }

    private static long deliveredSince(Order order) {
        var delivered = order.deliveredAt();
        return delivered == null
                ? 0
                : Duration.between(delivered, TODAY.instant()).toDays();
    }

    private static void start(DataSource database, Clock clock) throws Exception {
        new DemoOrders(OrdersOnDatabase.orders(database), ImportsOnDatabase.imports(database, clock), clock)
                .run(new DefaultApplicationArguments());
    }
}
