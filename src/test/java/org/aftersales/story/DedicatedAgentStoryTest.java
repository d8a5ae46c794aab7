package org.aftersales.story;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.aftersales.shared.OrderNumber;
import org.aftersales.staff.Absence;
import org.aftersales.staff.AgentDesk;
import org.aftersales.staff.Deputies;
import org.aftersales.testdata.DeskTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A customer whose cases one person of customer service follows. */
@DeskTest
@Tag("RR-21")
class DedicatedAgentStoryTest extends ReturnStory {

    @Autowired
    private AgentDesk desk;

    @Autowired
    private Deputies deputies;

    @Autowired
    private Clock clock;

    private String customer;

    @BeforeEach
    void amyFollowsTheCustomer() throws Exception {
        customer = "C-" + UUID.randomUUID().toString().substring(0, 8);
        var first = ordered();
        desk.appoint(first.value(), "amy");
    }

    @AfterEach
    void everybodyIsBack() throws Exception {
        desk.dismiss(customer);
        for (var absence : deputies.absences()) {
            deputies.remove(absence.id(), absence.person());
        }
    }

    @Test
    void theAgentGetsTheReviewAndWorksIt() {
        var number = acceptedCase(shopFiles(ordered(), "NO_REASON", 1, 1));

        assertThat(assignee(number, "Task_ReviewReturn")).isEqualTo("amy");
        assertThat(ray.claims(ray.task(number, "Task_ReviewReturn")).accepted())
                .as("it is taken")
                .isFalse();
        done(amy.submits(amy.task(number, "Task_ReviewReturn"), "reviewDecision", "approve"));

        assertThat(assignee(number, "Task_ReceiveParcel"))
                .as("a task of the warehouse")
                .isEmpty();
    }

    @Test
    void theTaskListAndTheFormTellWhoseCustomerItIs() {
        var number = acceptedCase(shopFiles(ordered(), "NO_REASON", 1, 1));

        var form = amy.get("/engine-rest/task/" + amy.task(number, "Task_ReviewReturn") + "/form-variables");

        assertThat(form.body().toString()).contains("dedicatedAgent\\\":\\\"amy");
    }

    @Test
    void theTracingOfAMissingParcelGoesToTheAgentToo() {
        var number = acceptedCase(shopFiles(ordered(), "NO_REASON", 1, 1));
        done(amy.submits(amy.task(number, "Task_ReviewReturn"), "reviewDecision", "approve"));
        done(shop.post(
                "/api/returns/" + number + "/shipment", java.util.Map.of("courier", "SF", "trackingNumber", "SF1")));

        timerFires(number, "BoundaryEvent_GoodsOverdue");

        assertThat(assignee(number, "Task_TraceParcel")).isEqualTo("amy");
    }

    @Test
    @Tag("S6")
    void anAgentWhoFiledTheReturnDoesNotGetItsReview() {
        var number = acceptedCase(
                files(amy, ordered(), "NO_REASON", UUID.randomUUID().toString(), false, 1, 1));

        assertThat(assignee(number, "Task_ReviewReturn")).isEmpty();
        done(approves(ray, number));
    }

    @Test
    @Tag("B-13")
    void whileTheAgentIsAwayTheDeputyGetsWhatArises() throws Exception {
        deputies.enter(new Absence(0, "amy", "alice", today(), today().plusDays(3)));

        var number = acceptedCase(shopFiles(ordered(), "NO_REASON", 1, 1));
        assertThat(assignee(number, "Task_ReviewReturn")).isEqualTo("alice");

        var filedByDeputy = acceptedCase(
                files(alice, ordered(), "NO_REASON", UUID.randomUUID().toString(), false, 1, 1));
        assertThat(assignee(filedByDeputy, "Task_ReviewReturn")).isEmpty();
        deputies.enter(new Absence(0, "alice", "amy", today(), today()));
        var bothAway = acceptedCase(shopFiles(ordered(), "NO_REASON", 1, 1));
        assertThat(assignee(bothAway, "Task_ReviewReturn")).isEmpty();
    }

    @Test
    void aCustomerWithoutAnAgentIsForEverybody() throws Exception {
        desk.dismiss(customer);

        var number = acceptedCase(shopFiles(ordered(), "NO_REASON", 1, 1));

        assertThat(assignee(number, "Task_ReviewReturn")).isEmpty();
        desk.appoint(customer, "alice");
        assertThat(desk.appointments()).anyMatch(one -> one.customerNumber().equals(customer));
    }

    private OrderNumber ordered() {
        return sold(anOrder().by(customer).line("MUG", 2, 5_000));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private String assignee(String number, String task) {
        var found = admin.get(
                "/engine-rest/task?maxResults=10&processInstanceBusinessKey=" + number + "&taskDefinitionKey=" + task);
        assertThat(found.body()).hasSize(1);
        return found.body().path(0).path("assignee").asText("").replace("null", "");
    }
}
