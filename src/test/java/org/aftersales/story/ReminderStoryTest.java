package org.aftersales.story;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.contact.Outbox;
import org.aftersales.contact.OutgoingMessage;
import org.aftersales.contact.Turn;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.OrderNumber;
import org.aftersales.testdata.DeskTest;
import org.aftersales.testdata.MovableClock;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is asked to send goods that have not come, and who is not: what is on its way, in a store or about to be fetched is not asked for. */
@DeskTest
@Tag("SL-08")
class ReminderStoryTest extends ReturnStory {

    private static final List<Turn> REMINDERS = List.of(
            Turn.GOODS_REMINDER,
            Turn.REST_REMINDER,
            Turn.PAID_GOODS_REMINDER,
            Turn.PAID_REST_REMINDER,
            Turn.REFUSAL_REMINDER);

    @Autowired
    private Outbox outbox;

    @Autowired
    private MovableClock clock;

    @Autowired
    private RuntimeService runtime;

    @AfterEach
    void theClockGoesRightAgain() {
        clock.reset();
    }

    @Test
    void whoHasAnnouncedAParcelIsNotReminded() {
        var number = approved(sold(anOrder()));
        clock.forward(Duration.ofDays(3));
        done(shop.post("/api/returns/" + number + "/shipment", Map.of("courier", "SF", "trackingNumber", "SF1")));
        clock.forward(Duration.ofDays(4));

        timerFires(number, "BoundaryEvent_ReminderDue", today());

        assertThat(reminders(number)).isEmpty();
        assertThat(walt.tasks(number, "Task_ReceiveParcel")).hasSize(1);
    }

    @Test
    @Tag("B-05")
    void whoHasSentAPartIsAskedForTheRest() {
        var number = approved(sold(anOrder().line("MUG", 3, 9_000)), 3);
        clock.forward(Duration.ofDays(2));
        done(receives(number, true, 1, 1));
        clock.forward(Duration.ofDays(7));

        timerFires(number, "BoundaryEvent_ReminderDue", today());

        assertThat(reminders(number)).containsExactly(Turn.REST_REMINDER);
        assertThat(lastMessage(number)).contains("部分商品已收到").doesNotContain("尚未收到");
    }

    @Test
    @Tag("B-05")
    void whoHasAnnouncedTheRestIsNotAskedForIt() {
        var number = approved(sold(anOrder().line("MUG", 3, 9_000)), 3);
        done(receives(number, true, 1, 1));
        done(shop.post("/api/returns/" + number + "/shipment", Map.of("courier", "SF", "trackingNumber", "SF2")));
        clock.forward(Duration.ofDays(7));

        timerFires(number, "BoundaryEvent_ReminderDue", today());

        assertThat(reminders(number)).isEmpty();
    }

    @Test
    void goodsThatWereHandedInAtAStoreAreLookedForByCustomerService() {
        var order = sold(anOrder());
        var number = handedIn(order);
        clock.forward(Duration.ofDays(3));
        timerFires(number, "BoundaryEvent_ReminderDue", today());
        assertThat(reminders(number)).isEmpty();

        clock.forward(Duration.ofDays(4));
        timerFires(number, "BoundaryEvent_GoodsOverdue", today());

        assertThat(statusOf(number)).isEqualTo("PENDING_RETURN");
        done(alice.works(number, "Task_TraceParcel", "traceDecision", "waitLonger"));
        assertThat(walt.tasks(number, "Task_ReceiveParcel")).hasSize(1);
    }

    @Test
    @Tag("RR-12")
    void aReturnDoesNotExpireWhileACourierIsStillToCome() {
        var order = sold(anOrder());
        var number = approved(order);
        clock.forward(Duration.ofDays(6));
        var day = LocalDate.now(clock).plusDays(12);
        done(books(number, day));
        clock.forward(Duration.ofDays(1));
        timerFires(number, "BoundaryEvent_ReminderDue", today());
        assertThat(reminders(number)).isEmpty();

        clock.forward(Duration.ofDays(7));
        timerFires(number, "BoundaryEvent_GoodsOverdue", today());

        assertThat(statusOf(number)).isEqualTo("PENDING_RETURN");
        assertThat(pickUpsRunning(number)).isEqualTo(1);
        assertThat(reserved(order)).isEqualTo(1);
        // nobody came: the customer is asked again, and the time has begun anew on the day of the pick-up
        backgroundStepsOf(number);
        timerFires(number, "BoundaryEvent_PickUpOverdue", tenOn(day.plusDays(1)));
        timerFires(number, "BoundaryEvent_ReminderDue", tenOn(day.plusDays(7)));
        assertThat(reminders(number)).containsExactly(Turn.GOODS_REMINDER);
        timerFires(number, "BoundaryEvent_GoodsOverdue", tenOn(day.plusDays(14)));
        endedAt(number, "EndEvent_ReturnClosed");
        assertThat(reserved(order)).isZero();
    }

    @Test
    @Tag("RR-12")
    void noCourierComesForGoodsThatWereGivenUp() {
        var number = handedIn(sold(anOrder()));
        timerFires(number, "BoundaryEvent_GoodsOverdue");
        done(books(number, LocalDate.now(clock).plusDays(3)));
        backgroundStepsOf(number);

        done(alice.works(number, "Task_TraceParcel", "traceDecision", "giveUp"));
        backgroundStepsOf(number);

        assertThat(pickUpsRunning(number)).isZero();
        assertThat(statusOf(number)).isEqualTo("CLOSED");
    }

    private String approved(OrderNumber order) {
        return approved(order, 1);
    }

    private String approved(OrderNumber order, int units) {
        var number = acceptedCase(shopFiles(order, "NO_REASON", 1, units));
        done(approves(ray, number));
        return number;
    }

    private String handedIn(OrderNumber order) {
        var request = new HashMap<String, Object>();
        request.put("orderNumber", order.value());
        request.put("requestedAt", clock.instant().toString());
        request.put("reason", "NO_REASON");
        request.put("channel", "store");
        request.put("identityVerified", true);
        request.put("lines", List.of(Map.of("lineNumber", 1, "units", 1, "opened", false)));
        var number = acceptedCase(alice.post(
                "/api/returns", request, "Idempotency-Key", UUID.randomUUID().toString()));
        done(approves(ray, number));
        return number;
    }

    private Answer books(String number, LocalDate day) {
        return shop.post(
                "/api/returns/" + number + "/pickup",
                Map.of(
                        "day",
                        day.toString(),
                        "slot",
                        "MORNING",
                        "contact",
                        "Li Wei",
                        "phone",
                        "13800000000",
                        "address",
                        "1 Long Street"));
    }

    /** Customers are written to by day (U23). */
    private Instant today() {
        return tenOn(LocalDate.now(clock));
    }

    private Instant tenOn(LocalDate day) {
        return day.atTime(LocalTime.of(10, 0)).atZone(clock.getZone()).toInstant();
    }

    private List<Turn> reminders(String number) {
        return outbox.of(new CaseNumber(number)).stream()
                .map(OutgoingMessage::turn)
                .filter(REMINDERS::contains)
                .toList();
    }

    private String lastMessage(String number) {
        var messages = outbox.of(new CaseNumber(number));
        return messages.get(messages.size() - 1).body();
    }

    private long pickUpsRunning(String number) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("PickUpProcess")
                .processInstanceBusinessKey(number)
                .count();
    }

    private long reserved(OrderNumber order) {
        return tables().sql("select sum(reserved_units) from order_line where order_number = ?")
                .param(order.value())
                .query(Long.class)
                .single();
    }
}
