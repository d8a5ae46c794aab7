package org.aftersales.story;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.shared.OrderNumber;
import org.aftersales.testdata.DeskTest;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The inspector cannot tell who caused a defect: a superior weighs courier, customer and findings, and the money follows. */
@DeskTest
@Tag("QC-04")
class DisputeStoryTest extends ReturnStory {

    @LocalServerPort
    private int deskPort;

    @Autowired
    private IdentityService staff;

    @Test
    void aSuperiorWeighsTheRecordsSideBySideAndTheMoneyFollows() {
        var order = sold(anOrder().line("MUG", 2, 10_000).freight(800));
        var number = returned(order, "MISTAKEN_PURCHASE", false, 2);
        inspectedAs(quinn, number, "UNCLEAR", false);

        assertThat(fiona.tasks(number, "Task_ApproveRefund")).isEmpty();
        assertThat(shop.get("/api/returns/" + number).text("nextStep")).isEqualTo("We inspect the goods.");
        assertThat(alice.tasks(number, "Task_SettleResponsibility")).isEmpty();
        var task = sue.task(number, "Task_SettleResponsibility");
        var dispute =
                sue.get("/engine-rest/task/" + task + "/form-variables").body().toString();
        assertThat(dispute)
                .contains("SF-77")
                .contains("A parcel was received.")
                .contains("2 asked for, 2 came, 0 lost")
                .contains("it does not suit me")
                .contains("a dent on one side");
        sue.claims(task);
        done(sue.submits(task, "responsibleParty", "CARRIER", "responsibilityText", "The courier noted a fall."));

        paid(number);
        // neither the fee of a mistaken purchase, and the freight is back: the carrier was at fault
        assertThat(refunded(order)).isEqualTo(10_000);
        assertThat(freightBack(order)).isEqualTo(800);
        assertThat(tables().sql("select text_cipher from case_responsibility where case_number = ?")
                        .param(number)
                        .query(String.class)
                        .single())
                .doesNotContain("courier");
        assertThat(told(number, "ResponsibilitySettled")).isEqualTo(1);
    }

    @Test
    @Tag("RR-19")
    void whereItTurnsOutToBeTheCarrierASuperiorPromisesAGiftAndAnotherApprovesIt() {
        var order = sold(anOrder().line("MUG", 1, 10_000));
        var number = returned(order, "MISTAKEN_PURCHASE", false, 1);
        inspectedAs(quinn, number, "UNCLEAR", false);
        var task = sue.task(number, "Task_SettleResponsibility");
        sue.claims(task);

        assertThat(settles(task, "CUSTOMER", "giftSku", "MUG", "giftUnits", 1).code())
                .isEqualTo("GiftNotForThisReason");
        assertThat(settles(task, "CARRIER", "giftSku", "NO-SUCH-ARTICLE", "giftUnits", 1)
                        .code())
                .isEqualTo("GiftNotInCatalog");
        assertThat(settles(task, "CARRIER", "giftSku", "MUG").code()).isEqualTo("GiftUnitsInvalid");
        assertThat(settles(task, "CARRIER", "giftSku", "MUG", "giftUnits", "many")
                        .status())
                .isEqualTo(422);
        assertThat(settles(task, "CARRIER", "giftSku", "<b>MUG</b>", "giftUnits", 1)
                        .status())
                .isEqualTo(422);
        done(settles(task, "CARRIER", "giftSku", "MUG", "giftUnits", 2));
        done(financeApproves(fiona, number));
        backgroundStepsOf(number);

        var own = sue.submits(sue.task(number, "Task_ApproveGift"), "giftDecision", "approve");
        assertThat(own.code()).isEqualTo("FourEyes");
        done(mia.works(number, "Task_ApproveGift", "giftDecision", "approve"));
        done(walt.works(number, "Task_ShipGift", "giftCourier", "SF", "giftTrackingNumber", "SF-78"));
        endedAt(number, "EndEvent_CaseClosed");
    }

    private Answer settles(String task, String party, Object... gift) {
        var fields = new ArrayList<Object>(
                List.of("responsibleParty", party, "responsibilityText", "The courier noted a fall."));
        fields.addAll(List.of(gift));
        return sue.submits(task, fields.toArray());
    }

    @ParameterizedTest(name = "{0}, {1} settled: {2} cents and {3} cents of freight")
    @CsvSource({
        "DAMAGED_IN_TRANSIT, CUSTOMER, 9000, 0",
        "DAMAGED_IN_TRANSIT, CARRIER, 10000, 800",
        "DAMAGED_IN_TRANSIT, NONE, 9000, 800",
        "MISTAKEN_PURCHASE, SALES, 10000, 800",
        "MISTAKEN_PURCHASE, PRODUCT, 10000, 800",
        "MISTAKEN_PURCHASE, CUSTOMER, 9500, 0",
    })
    @Tag("RR-16")
    void feesAndFreightFollowWhoIsResponsible(String reason, String party, long goods, long freight) {
        var order = sold(anOrder().line("MUG", 1, 10_000).freight(800));
        var number = returned(order, reason, true, 1);
        inspectedAs(quinn, number, "UNCLEAR", true);

        done(mia.works(
                number, "Task_SettleResponsibility", "responsibleParty", party, "responsibilityText", "as it stands"));

        paid(number);
        assertThat(refunded(order)).isEqualTo(goods);
        assertThat(freightBack(order)).isEqualTo(freight);
    }

    @Test
    void whatTheInspectorCanTellIsNoDispute() {
        var order = sold(anOrder().line("MUG", 1, 10_000));
        var number = returned(order, "NO_REASON", false, 1);

        inspectedAs(quinn, number, "CARRIER", false);

        assertThat(sue.tasks(number, "Task_SettleResponsibility")).isEmpty();
        paid(number);
    }

    @ParameterizedTest
    @CsvSource({
        "UNCLEAR, because",
        "NOBODY, because",
        "carrier, because",
        "'', because",
        "CARRIER, ''",
        "CARRIER, '   '",
        "'''; delete from case_responsibility', because"
    })
    void withoutPartyAndReasonsNothingIsSettled(String party, String text) {
        var order = sold(anOrder().line("MUG", 1, 10_000));
        var number = returned(order, "NO_REASON", false, 1);
        inspectedAs(quinn, number, "UNCLEAR", false);

        var refused =
                sue.works(number, "Task_SettleResponsibility", "responsibleParty", party, "responsibilityText", text);
        var tooLong = sue.works(
                number,
                "Task_SettleResponsibility",
                "responsibleParty",
                "CARRIER",
                "responsibilityText",
                "x".repeat(1_001));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(sue.tasks(number, "Task_SettleResponsibility")).hasSize(1);
        assertThat(told(number, "ResponsibilitySettled")).isZero();
    }

    @Test
    @Tag("PS-04")
    @Tag("S6")
    void whoInspectedOrFiledDoesNotSettleTheDispute() {
        var inspector = employed("quality-control", "cs-supervisor");
        var agent = employed("customer-service", "aftersales-manager");
        var order = sold(anOrder().line("MUG", 1, 10_000));
        var number =
                acceptedCase(files(agent, order, "NO_REASON", UUID.randomUUID().toString(), false, 1, 1));
        done(approves(ray, number));
        done(receives(number, false, 1, 1));
        inspectedAs(inspector, number, "UNCLEAR", false);

        for (var involved : List.of(inspector, agent)) {
            var refused = involved.submits(
                    involved.task(number, "Task_SettleResponsibility"),
                    "responsibleParty",
                    "NONE",
                    "responsibilityText",
                    "I was there");
            assertThat(refused.status()).as(involved.name()).isEqualTo(422);
            assertThat(refused.code()).isEqualTo("FourEyes");
        }
        done(sue.works(
                number, "Task_SettleResponsibility", "responsibleParty", "NONE", "responsibilityText", "nobody"));
        paid(number);
    }

    private Person employed(String... roles) {
        var name = "una-" + UUID.randomUUID().toString().substring(0, 6);
        var user = staff.newUser(name);
        user.setPassword(name + "-demo");
        staff.saveUser(user);
        for (var role : roles) {
            staff.createMembership(name, role);
        }
        return new Person("http://127.0.0.1:" + deskPort, name);
    }

    private String returned(OrderNumber order, String reason, boolean freightBack, int units) {
        var number = acceptedCase(shopFiles(order, reason, 1, units));
        done(approves(ray, number, "freightBack", freightBack));
        done(shop.post("/api/returns/" + number + "/shipment", Map.of("courier", "SF", "trackingNumber", "SF-77")));
        done(receives(number, false, 1, units));
        return number;
    }

    private void inspectedAs(Person inspector, String number, String faultParty, boolean opened) {
        var task = inspector.task(number, "Task_InspectParcel");
        inspector.claims(task);
        var parts = new ArrayList<Map<String, Object>>();
        inspector.get("/api/tasks/" + task + "/inspection").body().path("lines").forEach(line -> {
            var part = new HashMap<String, Object>();
            part.put("parcelLineId", line.path("parcelLineId").asLong());
            part.put("units", line.path("units").asInt());
            part.put("accepted", true);
            part.put("packagingComplete", true);
            part.put("accessoriesComplete", true);
            part.put("opened", opened);
            part.put("severity", "MINOR");
            part.put("faultParty", faultParty);
            part.put("defect", "a dent on one side");
            part.put("disposition", "DAMAGED_STOCK");
            parts.add(part);
        });
        done(inspector.post("/api/tasks/" + task + "/inspection", Map.of("parts", parts)));
    }

    private void paid(String number) {
        done(financeApproves(fiona, number));
        backgroundWorkOf(number);
        endedAt(number, "EndEvent_ReturnCompleted");
    }

    private long told(String number, String what) {
        return tables().sql("select count(*) from case_timeline where case_number = ? and what = ?")
                .params(number, what)
                .query(Long.class)
                .single();
    }

    private long refunded(OrderNumber order) {
        return tables().sql("select sum(refunded_minor) from order_line where order_number = ?")
                .param(order.value())
                .query(Long.class)
                .single();
    }

    private long freightBack(OrderNumber order) {
        return tables().sql("select freight_refunded_minor from shop_order where order_number = ?")
                .param(order.value())
                .query(Long.class)
                .single();
    }
}
