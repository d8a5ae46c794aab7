package org.aftersales.workflow.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.aftersales.testdata.EngineRest;
import org.aftersales.testdata.TestReviews;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two people complete or claim one task at once: one effect, and the other is told so. */
abstract class Races {

    private static final int TRIALS = 60;

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    private final ExecutorService clerks = Executors.newFixedThreadPool(2);

    private TestReviews reviews;

    @BeforeEach
    void reviewsAreDeployed() {
        reviews = new TestReviews(engine);
    }

    @AfterEach
    void clerksGoHome() {
        clerks.shutdownNow();
    }

    @Test
    @Tag("R10")
    @Tag("F2")
    @Tag("F3")
    void oneIsTakenAndTheOtherIsAConflictEveryTime() throws Exception {
        for (int trial = 0; trial < TRIALS; trial++) {
            var task = reviews.openTask();
            var process = engine.getTaskService()
                    .createTaskQuery()
                    .taskId(task)
                    .singleResult()
                    .getProcessInstanceId();

            var answers = atOnce(task);

            assertThat(answers).containsExactlyInAnyOrder(204, 409);
            assertThat(engine.getTaskService()
                            .createTaskQuery()
                            .processInstanceId(process)
                            .taskDefinitionKey("Task_TestPage")
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    @Tag("R10")
    @Tag("U2")
    void whoIsSecondToClaimIsNotToldThatTheTaskIsCompleted() throws Exception {
        for (int trial = 0; trial < TRIALS; trial++) {
            var task = reviews.openTask();

            var answers = atOnce("alice", "fiona", (clerk, start) -> claim(clerk, task, start));

            assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(204, 409);
            assertThat(answers).extracting(HttpResponse::body).allSatisfy(answer -> assertThat(answer)
                    .doesNotContain("completed", "完成"));
        }
    }

    private List<Integer> atOnce(String task) throws Exception {
        return atOnce("alice", "fiona", (clerk, start) -> submit(clerk, task, start)).stream()
                .map(HttpResponse::statusCode)
                .toList();
    }

    private List<HttpResponse<String>> atOnce(String one, String other, Step step) throws Exception {
        var start = new CyclicBarrier(2);
        var calls = List.<Callable<HttpResponse<String>>>of(() -> step.by(one, start), () -> step.by(other, start));
        var answers = new ArrayList<HttpResponse<String>>();
        for (var answer : clerks.invokeAll(calls)) {
            answers.add(answer.get(60, TimeUnit.SECONDS));
        }
        return answers;
    }

    private HttpResponse<String> claim(String clerk, String task, CyclicBarrier start) throws Exception {
        start.await(60, TimeUnit.SECONDS);
        return new EngineRest(port, clerk)
                .post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + clerk + "\"}");
    }

    private HttpResponse<String> submit(String clerk, String task, CyclicBarrier start) throws Exception {
        start.await(60, TimeUnit.SECONDS);
        return new EngineRest(port, clerk)
                .post(
                        "/engine-rest/task/" + task + "/submit-form",
                        "{\"variables\":{\"decision\":{\"value\":\"approve\"}}}");
    }

    private interface Step {
        HttpResponse<String> by(String clerk, CyclicBarrier start) throws Exception;
    }
}
