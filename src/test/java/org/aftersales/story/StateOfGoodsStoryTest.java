package org.aftersales.story;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aftersales.testdata.AnOrder;
import org.aftersales.testdata.DeskTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What inspection finds about package, accessories and defect decides what becomes of the goods, and what of the money. */
@DeskTest
class StateOfGoodsStoryTest extends ReturnStory {

    private static final LocalDate FAR_AHEAD = LocalDate.of(2099, 1, 1);

    @Test
    @Tag("B-06")
    @Tag("QC-09")
    void vitaminsWithATornSealAreNotSoldAgain() {
        var number = received(anOrder().healthLine("VITAMINS", 1, 10_000, "B-1", FAR_AHEAD));

        var shelf = finds(number, Map.of("packagingComplete", false, "disposition", "RESTOCK", "defect", "seal torn"));
        var secondHand = finds(number, Map.of("packagingComplete", false, "disposition", "DAMAGED_STOCK"));

        for (var refused : List.of(shelf, secondHand)) {
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text("code")).isEqualTo("HealthProductNotSellable");
        }
        done(finds(number, Map.of("packagingComplete", false, "disposition", "SCRAP", "defect", "seal torn")));
        assertThat(tables().sql("select stock from stock_movement where case_number = ?")
                        .param(number)
                        .query(String.class)
                        .list())
                .containsExactly("SCRAP");
    }

    @Test
    @Tag("RR-16")
    @Tag("B-03")
    void aCameraWithoutItsChargerBringsLessMoney() {
        var number = received(anOrder().line("CAMERA", 1, 10_000));

        done(finds(number, Map.of("accessoriesComplete", false, "disposition", "DAMAGED_STOCK")));

        refunded(number, 8_000);
    }

    @Test
    @Tag("RR-16")
    void whatTheCustomerDamagedBringsLessMoney() {
        var number = received(anOrder().line("CAMERA", 1, 10_000));

        done(finds(number, Map.of("severity", "MAJOR", "faultParty", "CUSTOMER", "disposition", "RETURN_TO_FACTORY")));

        refunded(number, 8_000);
    }

    @Test
    @Tag("RR-16")
    @Tag("QC-04")
    void damageThatIsNotTheCustomersCostsNothing() {
        var number = received(anOrder().line("CAMERA", 1, 10_000));

        done(finds(
                number,
                Map.of(
                        "severity", "MAJOR",
                        "faultParty", "CARRIER",
                        "accessoriesComplete", false,
                        "disposition", "RETURN_TO_FACTORY")));

        refunded(number, 10_000);
    }

    private void refunded(String number, long cents) {
        done(financeApproves(fiona, number));
        backgroundWorkOf(number);
        assertThat(tables().sql("select sum(amount_minor) from refund where case_number = ? and status = 'SUCCEEDED'")
                        .param(number)
                        .query(Long.class)
                        .single())
                .isEqualTo(cents);
    }

    private String received(AnOrder order) {
        var number = acceptedCase(shopFiles(sold(order), "NO_REASON", 1, 1));
        done(approves(ray, number));
        done(receives(number, false, 1, 1));
        return number;
    }

    /** One accepted unit that is fine but for this. */
    private Answer finds(String number, Map<String, Object> differently) {
        var task = quinn.task(number, "Task_InspectParcel");
        quinn.claims(task);
        var line = quinn.get("/api/tasks/" + task + "/inspection")
                .body()
                .path("lines")
                .path(0);
        var part = new HashMap<String, Object>(Map.of(
                "units", 1,
                "accepted", true,
                "packagingComplete", true,
                "accessoriesComplete", true,
                "opened", false,
                "severity", "NONE",
                "faultParty", "NONE"));
        part.put("parcelLineId", line.path("parcelLineId").asLong());
        part.putAll(differently);
        return quinn.post("/api/tasks/" + task + "/inspection", Map.of("parts", List.of(part)));
    }
}
