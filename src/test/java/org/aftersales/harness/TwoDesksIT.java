package org.aftersales.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.aftersales.replay.Site;
import org.aftersales.testdata.Browser;
import org.aftersales.testdata.Postgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Two desks, on machines far apart, share one PostgreSQL: first both work, and people are known at both, then one loses its power, then the other is told to stop while the shop is busy. One
 * story in four parts, because a desk takes its time to start.
 */
@Tag("F7")
@Tag("R26")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class TwoDesksIT {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String WHO_AM_I = "/camunda/api/admin/auth/user/default";

    private static final int TOGETHER = 16;
    private static final int AT_THE_KILL = 20;
    private static final int CLIENTS = 8;
    private static final Duration LOCK = Duration.ofSeconds(10);
    private static final Duration PROMISE = LOCK.plusSeconds(10);

    private static final String URL = Postgres.freshDatabase();
    private static final JdbcClient TABLES = JdbcClient.create(new DriverManagerDataSource(URL, "postgres", ""));

    private static RunningDesk one;
    private static RunningDesk other;

    @BeforeAll
    static void twoDesksStart() {
        one = desk("one", "Asia/Shanghai");
        other = desk("other", "America/New_York");
    }

    @AfterAll
    static void bothEnd() {
        one.close();
        other.close();
    }

    private static RunningDesk desk(String name, String zone) {
        return RunningDesk.start(
                name,
                Map.of(
                        "spring.datasource.url",
                        URL,
                        "spring.datasource.username",
                        "postgres",
                        "spring.datasource.password",
                        "",
                        "camunda.bpm.job-execution.lock-time-in-millis",
                        Long.toString(LOCK.toMillis()),
                        // the lock must outlive the work under it, so shorter locks need shorter calls
                        "aftersales.outside.call-timeout",
                        "1500ms"),
                "-Duser.timezone=" + zone);
    }

    @Test
    @Order(1)
    @Tag("R20")
    void whatTwoDesksDoTogetherIsDoneOnce() throws Exception {
        var here = new PlainReturns(new Site(one.baseUrl()));
        var there = new PlainReturns(new Site(other.baseUrl()));
        here.sell("TOGETHER", TOGETHER);

        var numbers = atOnce(TOGETHER, i -> {
            var number = turn(i, here, there).file("TOGETHER" + i);
            turn(i + 1, here, there).review(number);
            turn(i, here, there).receive(number);
            turn(i + 1, here, there).inspect(number);
            turn(i, here, there).approve(number);
            return number;
        });
        awaitCompleted(there, numbers, Duration.ofSeconds(30));

        everyEffectOnce("TOGETHER", numbers);
    }

    @Test
    @Order(2)
    @Tag("S16")
    void whoSignsInAtOneDeskWorksAtTheOtherAndSignsOutOfBoth() throws Exception {
        var here = Browser.signedInAs("alice", port(one));
        var there = here.at(port(other));

        assertThat(there.open(TASKLIST).statusCode()).isEqualTo(200);
        assertThat(there.open("/desk/cases").statusCode()).isEqualTo(200);
        assertThat(there.open(WHO_AM_I).body()).contains("\"userId\":\"alice\"");
        assertThat(here.open(WHO_AM_I).body()).contains("\"userId\":\"alice\"");
        // the token that one desk gave is good at the other
        var cookie = here.cookie("JSESSIONID");
        assertThat(there.post(WHO_AM_I + "/logout", "", "X-XSRF-TOKEN", here.cookie("XSRF-TOKEN"))
                        .statusCode())
                .isEqualTo(200);

        for (var desk : List.of(one, other)) {
            var kept = new Browser(port(desk));
            assertThat(kept.open(WHO_AM_I, "Cookie", "JSESSIONID=" + cookie).statusCode())
                    .isEqualTo(401);
            assertThat(kept.open("/desk/cases", "Cookie", "JSESSIONID=" + cookie)
                            .headers()
                            .firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
        }
    }

    @Test
    @Order(3)
    @Tag("R21")
    @Tag("R1")
    @Tag("F5")
    void theOtherDeskTakesOverFromOneThatLostItsPower() throws Exception {
        var here = new PlainReturns(new Site(one.baseUrl()));
        var there = new PlainReturns(new Site(other.baseUrl()));
        here.sell("KILL", AT_THE_KILL);
        var numbers = atOnce(AT_THE_KILL, i -> {
            var number = turn(i, here, there).file("KILL" + i);
            turn(i, here, there).review(number);
            turn(i, here, there).receive(number);
            turn(i, here, there).inspect(number);
            return number;
        });

        var clerk = Browser.signedInAs("amy", port(one));
        assertThat(clerk.open("/desk/cases").statusCode()).isEqualTo(200);

        Instant killed;
        try (var provider = new DriverManagerDataSource(URL, "postgres", "").getConnection()) {
            // the provider takes its time, so that both desks are in the middle of paying
            provider.setAutoCommit(false);
            provider.createStatement().execute("lock table simulator_payment in exclusive mode");
            atOnce(AT_THE_KILL, i -> {
                turn(i, here, there).approve(numbers.get(i));
                return "";
            });
            awaitBothAtWork();
            one.kill();
            killed = Instant.now();
            provider.rollback();
        }
        // who worked at the desk that is gone goes on at the other, without signing in again
        assertThat(clerk.at(port(other)).open("/desk/cases").statusCode()).isEqualTo(200);
        assertThat(clerk.at(port(other)).open(TASKLIST).statusCode()).isEqualTo(200);
        awaitCompleted(there, numbers, PROMISE);

        System.out.printf(
                "the other desk had finished everything %d ms after the kill, locks of %d ms%n",
                Duration.between(killed, Instant.now()).toMillis(), LOCK.toMillis());
        everyEffectOnce("KILL", numbers);
    }

    @Test
    @Order(4)
    @Tag("R29")
    void aDeskThatIsToldToStopFinishesWhatItBeganAndLosesNothing() throws Exception {
        var there = new PlainReturns(new Site(other.baseUrl()));
        there.sell("STOP", CLIENTS * 100);
        Map<String, String> acknowledged = new ConcurrentHashMap<>();
        ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<Integer> failures = new ConcurrentLinkedQueue<>();
        var clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            for (int client = 0; client < CLIENTS; client++) {
                var first = client * 100;
                clients.execute(() -> fileUntilNobodyAnswers(there, first, asked, acknowledged, failures));
            }
            while (acknowledged.size() < CLIENTS * 2) {
                Thread.sleep(20);
            }

            var took = other.stop();

            assertThat(took).isLessThan(Duration.ofSeconds(30));
            clients.shutdown();
            assertThat(clients.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
            System.out.printf(
                    "stopped in %d ms under %d clients, %d of %d requests acknowledged%n",
                    took.toMillis(), CLIENTS, acknowledged.size(), asked.size());
        } finally {
            clients.shutdownNow();
        }
        assertThat(failures).isEmpty();
        assertThat(cases("STOP")).containsAll(acknowledged.values());
        assertThat(TABLES.sql("select count(*) from ACT_RU_JOB where LOCK_OWNER_ is not null")
                        .query(Long.class)
                        .single())
                .as("jobs that the desk left locked")
                .isZero();

        one.close();
        one = desk("again", "Europe/Berlin");
        var again = new PlainReturns(new Site(one.baseUrl()));
        for (var order : asked) {
            var answer = again.ask(order);
            assertThat(answer.ok()).as("%s: %s", order, answer).isTrue();
            assertThat(answer.text("caseNumber"))
                    .isEqualTo(acknowledged.getOrDefault(order, answer.text("caseNumber")));
        }
        assertThat(cases("STOP")).hasSameSizeAs(asked);
    }

    /** The shop files one return after the other, as long as somebody is there to answer. */
    private static void fileUntilNobodyAnswers(
            PlainReturns desk,
            int first,
            ConcurrentLinkedQueue<String> asked,
            Map<String, String> acknowledged,
            ConcurrentLinkedQueue<Integer> failures) {
        for (int i = first; i < first + 100; i++) {
            var order = "STOP" + i;
            asked.add(order);
            try {
                var answer = desk.ask(order);
                if (answer.ok()) {
                    acknowledged.put(order, answer.text("caseNumber"));
                } else {
                    failures.add(answer.status());
                }
            } catch (IllegalStateException nobodyAnswers) {
                assertThat(nobodyAnswers.getCause()).isNotInstanceOf(HttpTimeoutException.class);
                return;
            }
        }
    }

    private static int port(RunningDesk desk) {
        return URI.create(desk.baseUrl()).getPort();
    }

    private static PlainReturns turn(int whose, PlainReturns here, PlainReturns there) {
        return whose % 2 == 0 ? here : there;
    }

    private interface Step {
        String of(int index) throws Exception;
    }

    /** @return what each came to, in order; four at a time */
    private static List<String> atOnce(int times, Step step) throws Exception {
        var people = Executors.newFixedThreadPool(4);
        try {
            var all = IntStream.range(0, times)
                    .<Callable<String>>mapToObj(index -> () -> step.of(index))
                    .toList();
            var results = new ArrayList<String>();
            for (var done : people.invokeAll(all)) {
                results.add(done.get());
            }
            return results;
        } finally {
            people.shutdownNow();
        }
    }

    private static void awaitBothAtWork() throws InterruptedException {
        var until = Instant.now().plus(LOCK.minusSeconds(3));
        while (lockOwners() < 2) {
            assertThat(Instant.now()).as("both desks at work").isBefore(until);
            Thread.sleep(20);
        }
    }

    private static long lockOwners() {
        return TABLES.sql("select count(distinct LOCK_OWNER_) from ACT_RU_JOB where LOCK_EXP_TIME_ is not null")
                .query(Long.class)
                .single();
    }

    private static void awaitCompleted(PlainReturns desk, List<String> numbers, Duration patience)
            throws InterruptedException {
        var until = Instant.now().plus(patience);
        for (var number : numbers) {
            while (!desk.status(number).equals("COMPLETED")) {
                assertThat(Instant.now()).as(number).isBefore(until);
                Thread.sleep(100);
            }
        }
    }

    private static void everyEffectOnce(String orders, List<String> numbers) {
        assertThat(numbers).doesNotHaveDuplicates();
        assertThat(cases(orders)).containsExactlyInAnyOrderElementsOf(numbers);
        var ours = "(select case_number from case_file where order_number like '" + orders + "%')";
        // the provider's own book
        assertThat(count(
                        "simulator_payment where refund_number in (select refund_number from refund where case_number in "
                                + ours + ")"))
                .isEqualTo(numbers.size());
        assertThat(count("refund where status = 'SUCCEEDED' and case_number in " + ours))
                .isEqualTo(numbers.size());
        assertThat(repeated("case_timeline", "case_number, what, facts", ours)).isEmpty();
        assertThat(repeated("customer_message", "case_number, turn", ours)).isEmpty();
        assertThat(count("customer_message where turn = 'REFUND_PAID' and case_number in " + ours))
                .isEqualTo(numbers.size());
        assertThat(count("stock_movement where case_number in " + ours)).isEqualTo(numbers.size());
        assertThat(count("ACT_RU_EXECUTION where BUSINESS_KEY_ in " + ours)).isZero();
        assertThat(count("ACT_RU_INCIDENT")).isZero();
        assertThat(count("ACT_HI_PROCINST where ID_ !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'"))
                .as("ids that two desks could both have given")
                .isZero();
    }

    private static List<String> cases(String orders) {
        return TABLES.sql("select case_number from case_file where order_number like ?")
                .param(orders + "%")
                .query(String.class)
                .list();
    }

    private static List<String> repeated(String table, String what, String ours) {
        return TABLES.sql("select concat_ws(' ', " + what + ") from " + table + " where case_number in " + ours
                        + " group by " + what + " having count(*) > 1")
                .query(String.class)
                .list();
    }

    private static long count(String what) {
        return TABLES.sql("select count(*) from " + what).query(Long.class).single();
    }
}
