package org.aftersales.orders.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.aftersales.orders.ImportOptions;
import org.aftersales.orders.OrderImports;
import org.aftersales.orders.OrderUnknownException;
import org.aftersales.orders.Orders;
import org.aftersales.shared.OrderNumber;
import org.joda.money.CurrencyUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Orders to try the desk out with: {@code SO-DEMO-001} to {@code -060} in every state, delivered up to 40 days ago, and a few real ones in
 * pounds. Once they are there they stay as they are: their days are counted from the first start.
 */
@Component
@Profile("demo")
@Order(DemoOrders.BEFORE_DEMO_CASES)
class DemoOrders implements ApplicationRunner {

    static final int BEFORE_DEMO_CASES = 100;

    private static final Logger LOG = LoggerFactory.getLogger(DemoOrders.class);
    private static final OrderNumber FIRST = new OrderNumber("SO-DEMO-001");
    /** {@code @-10d 14:05} is a time ten days ago, {@code @+90d} a date in ninety days. */
    private static final Pattern DAY = Pattern.compile("@([+-]\\d+)d(?: (\\d\\d:\\d\\d))?");

    private final Orders orders;
    private final OrderImports imports;
    private final Clock clock;

    DemoOrders(Orders orders, OrderImports imports, Clock clock) {
        this.orders = orders;
        this.imports = imports;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (loaded()) {
            return;
        }
        load(today("demo/orders.json"), new ImportOptions(null, null, clock.getZone(), null));
        try (var real = new ClassPathResource("demo/online-retail-extract.csv").getInputStream()) {
            load(real, new ImportOptions(CurrencyUnit.GBP, 2, ZoneId.of("Europe/London"), null));
        }
    }

    private boolean loaded() {
        try {
            orders.get(FIRST);
            return true;
        } catch (OrderUnknownException firstStart) {
            return false;
        }
    }

    private InputStream today(String resource) throws IOException {
        var told = new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        var dated = DAY.matcher(told).replaceAll(found -> {
            var day = LocalDate.now(clock).plusDays(Long.parseLong(found.group(1)));
            return found.group(2) == null ? day.toString() : day + "T" + found.group(2) + ":00";
        });
        return new ByteArrayInputStream(dated.getBytes(StandardCharsets.UTF_8));
    }

    private void load(InputStream file, ImportOptions options) {
        var report = imports.importNow(file, options);
        if (!report.errors().isEmpty()) {
            throw new IllegalStateException("demo orders were refused: " + report.errors());
        }
        LOG.info("{} demo orders are there to work on", report.orders().imported());
    }
}
