package org.aftersales.orders.intake;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.aftersales.orders.ImportOptions;
import org.aftersales.orders.ImportReport;
import org.aftersales.orders.OrderImports;
import org.aftersales.orders.store.OrdersOnDatabase;
import org.aftersales.shared.Callers;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** Imports for tests that run without Spring. */
public final class ImportsOnDatabase {

    private ImportsOnDatabase() {}

    public static OrderImports imports(DataSource database, Clock clock) {
        return imports(database, clock, DataSize.ofMegabytes(64));
    }

    static OrderImports imports(DataSource database, Clock clock, DataSize largest) {
        return desk(database, clock, largest);
    }

    static ImportDesk desk(DataSource database, Clock clock, DataSize largest) {
        return desk(database, clock, largest, true);
    }

    static ImportDesk desk(DataSource database, Clock clock, DataSize largest, boolean simulator) {
        return new ImportDesk(
                OrdersOnDatabase.soldOrders(database, clock),
                OrdersOnDatabase.importBook(database, clock),
                new ShopIsSignedIn(),
                clock,
                new ImportSettings(largest, largest, largest),
                simulator);
    }

    static ImportReport now(DataSource database, Clock clock, String file, ImportOptions options) {
        return imports(database, clock).importNow(stream(file), options);
    }

    static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    static ImportOptions options(Clock clock, @Nullable String currency) {
        return new ImportOptions(currency == null ? null : CurrencyUnit.of(currency), null, clock.getZone(), null);
    }

    private static final class ShopIsSignedIn implements Callers {
        @Override
        public Optional<String> userId() {
            return Optional.of("shop");
        }

        @Override
        public Set<String> roles() {
            return Set.of("shop");
        }
    }
}
