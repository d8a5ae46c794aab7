package org.aftersales.refund;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.aftersales.testdata.Browser;
import org.aftersales.testdata.EngineRest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Two people of finance decide about one refund in the same moment, one of them in Tasklist, the other with a program. The payment waits
 * behind their decision as a step of its own.
 */
@Tag("R10")
@Tag("F2")
@Tag("F3")
abstract class FinanceAtOnce {

    private static final String APPROVE = "{\"variables\":{\"financeDecision\":{\"value\":\"approve\"}}}";
    private static final String SEND_BACK =
            "{\"variables\":{\"financeDecision\":{\"value\":\"sendBack\"},\"sendBackReason\":{\"value\":\"The fee is missing.\"}}}";

    @LocalServerPort
    private int port;

    private final ExecutorService people = Executors.newFixedThreadPool(2);

    private MoneyDesk desk;
    private Browser frank;

    @BeforeEach
    void financeComesToWork(@Autowired AutowireCapableBeanFactory beans) throws Exception {
        desk = beans.createBean(MoneyDesk.class);
        frank = Browser.signedInAs("frank", port);
        frank.open("/camunda/app/tasklist/default/");
    }

    @AfterEach
    void financeGoesHome() {
        people.shutdownNow();
    }

    /** How often two people meet at one task. */
    abstract int trials();

    @Test
    void twoApprovalsPayOnceAndTheSecondPersonIsToldSo() throws Exception {
        for (int trial = 0; trial < trials(); trial++) {
            var number = desk.calculated();
            var task = desk.task(number);

            var answers = atOnce(() -> inTasklist(task, APPROVE), () -> byProgram(task, APPROVE));

            oneDecidedAndTheOtherReadsWhy(answers);
            desk.runJobs(number);
            assertThat(desk.closed(number)).isTrue();
            assertThat(desk.refunds(number)).isEqualTo(1);
            assertThat(desk.payments(number)).isEqualTo(1);
        }
    }

    @Test
    void whenOneApprovesAndTheOtherSendsBackOnlyOneOfTheTwoHappens() throws Exception {
        for (int trial = 0; trial < trials() / 5; trial++) {
            var number = desk.calculated();
            var task = desk.task(number);

            var answers = atOnce(() -> inTasklist(task, SEND_BACK), () -> byProgram(task, APPROVE));

            oneDecidedAndTheOtherReadsWhy(answers);
            desk.runJobs(number);
            var approved = answers.get(1).statusCode() == 204;
            assertThat(desk.payments(number)).isEqualTo(approved ? 1 : 0);
            assertThat(desk.tasks(number)).isEqualTo(approved ? List.of() : List.of("Task_ReviseAmount"));
        }
    }

    private static void oneDecidedAndTheOtherReadsWhy(List<HttpResponse<String>> answers) {
        assertThat(answers)
                .as(() -> answers.stream().map(HttpResponse::body).toList().toString())
                .extracting(HttpResponse::statusCode)
                .containsExactlyInAnyOrder(204, 409);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 409).allSatisfy(answer -> assertThat(
                        answer.body())
                .contains("Somebody else has just completed this task. Please reload the list.")
                .doesNotContain("Exception"));
    }

    private HttpResponse<String> inTasklist(String task, String decision) throws Exception {
        return frank.post(
                "/camunda/api/engine/engine/default/task/" + task + "/submit-form",
                decision,
                "X-XSRF-TOKEN",
                frank.cookie("XSRF-TOKEN"),
                "Accept-Language",
                "en");
    }

    private HttpResponse<String> byProgram(String task, String decision) {
        return new EngineRest(port, "fiona").post("/engine-rest/task/" + task + "/submit-form", decision);
    }

    private List<HttpResponse<String>> atOnce(Callable<HttpResponse<String>> one, Callable<HttpResponse<String>> other)
            throws Exception {
        var start = new CyclicBarrier(2);
        var first = begin(one, start);
        var second = begin(other, start);
        return List.of(first.get(60, TimeUnit.SECONDS), second.get(60, TimeUnit.SECONDS));
    }

    private Future<HttpResponse<String>> begin(Callable<HttpResponse<String>> decision, CyclicBarrier start) {
        return people.submit(() -> {
            start.await(60, TimeUnit.SECONDS);
            return decision.call();
        });
    }
}
