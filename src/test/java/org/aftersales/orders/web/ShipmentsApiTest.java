package org.aftersales.orders.web;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.aftersales.story.ReturnStory;
import org.aftersales.testdata.DeskTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The shop tells of parcels. */
@DeskTest
class ShipmentsApiTest extends ReturnStory {

    @Test
    @Tag("RO-01")
    void theShopTellsOfAParcelAndTheOrderCountsAsShipped() {
        var order = sold(anOrder().notShipped().line("TEA", 2, 2_000));
        var path = "/api/orders/" + order.value() + "/shipments";

        var told =
                shop.post(path, Map.of("shipmentNumber", "P-1", "lines", List.of(Map.of("lineNumber", 1, "units", 1))));

        done(told);
        assertThat(told.body().at("/lines/0/shippedUnits").asInt()).isEqualTo(1);
        assertThat(told.body().path("shippedAt").isNull()).isFalse();
        done(shop.post(path, Map.of("shipmentNumber", "P-2")));
        assertThat(shop.post(path, Map.of("shipmentNumber", "P-1")).code()).isEqualTo("ShipmentNumberReused");
    }

    @Test
    @Tag("S9")
    void onlyTheShopTellsAndOnlyOfWhatCanBe() {
        var order = sold(anOrder().notShipped());
        var path = "/api/orders/" + order.value() + "/shipments";

        assertThat(alice.post(path, Map.of("shipmentNumber", "P-1")).status()).isEqualTo(403);
        assertThat(shop.post(path, Map.of()).code()).isEqualTo("ShipmentNumberInvalid");
        assertThat(shop.post(path, Map.of("shipmentNumber", "${1+1}")).status()).isEqualTo(422);
        assertThat(shop.post(path, Map.of("shipmentNumber", "P-1", "shippedAt", "2999-01-01T00:00:00Z"))
                        .code())
                .isEqualTo("ShippedInFuture");
        assertThat(shop.post(path, Map.of("shipmentNumber", "P-1", "lines", List.of(Map.of("lineNumber", 1))))
                        .code())
                .isEqualTo("ShipmentLineInvalid");
        assertThat(shop.post("/api/orders/NO-SUCH/shipments", Map.of("shipmentNumber", "P-1"))
                        .status())
                .isEqualTo(404);
        assertThat(shop.get("/api/orders/" + order.value())
                        .body()
                        .path("shippedAt")
                        .isNull())
                .isTrue();
    }
}
