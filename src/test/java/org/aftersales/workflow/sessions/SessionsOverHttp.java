package org.aftersales.workflow.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.aftersales.testdata.Browser;
import org.aftersales.testdata.MovableClock;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sessions of people, as browsers and programs meet them. */
abstract class SessionsOverHttp {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String COCKPIT = "/camunda/app/cockpit/default/";
    private static final String WHO_AM_I = "/camunda/api/admin/auth/user/default";
    private static final String TASKS = "/camunda/api/engine/engine/default/task?maxResults=10";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient tables;

    @Autowired
    private IdentityService people;

    @Autowired
    private MovableClock clock;

    private final List<String> newcomers = new ArrayList<>();

    @AfterEach
    void theyLeaveAgain() {
        newcomers.forEach(people::deleteUser);
        clock.reset();
    }

    @Test
    @Tag("S16")
    void aSessionThatWasPlantedIsNotTheOneOfWhoSignsIn() throws Exception {
        // the browser of the victim holds a session of somebody else's
        var victim = Browser.signedInAs("tom", port);
        var cookie = victim.cookie(SignedCookie.NAME);

        victim.signIn("mia", "mia-demo");

        assertThat(victim.cookie(SignedCookie.NAME)).isNotEqualTo(cookie);
        assertThat(victim.open(WHO_AM_I).body()).contains("\"userId\":\"mia\"");
        assertThat(shown(cookie, WHO_AM_I).statusCode()).isEqualTo(401);
    }

    @Test
    @Tag("S16")
    void strangersAndWhoeverGuessesLeaveNoSession() throws Exception {
        var before = sessions();
        var stranger = new Browser(port);

        stranger.open(TASKLIST);
        stranger.open(TASKLIST, "Cookie", SignedCookie.NAME + "=0b6f4a0e-53a0-4e58-8c5c-0d6a8f1f9b11");
        stranger.open("/login");
        stranger.signIn("rita", "a guess");

        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    @Tag("PS-02")
    void thePageAskedForIsComeBackToAndNotKept() throws Exception {
        var page = TASKLIST + "?sought=13912345678";
        var browser = new Browser(port);
        browser.open(page);

        var answer = browser.signIn("alice", "alice-demo");

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith(page));
        assertThat(browser.open(page).statusCode()).isEqualTo(200);
        assertThat(browser.signIn("alice", "alice-demo").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/"));
    }

    @Test
    @Tag("S4")
    void programsNeitherLookForASessionNorKeepOneAlive() throws Exception {
        var browser = Browser.signedInAs("sue", port);
        var seen = Instant.now().minus(Duration.ofHours(2)).toEpochMilli();
        tables.sql("update spring_session set last_access_time = ? where principal_name = 'sue'")
                .param(seen)
                .update();
        var before = sessions();

        for (var door : new String[] {"/engine-rest/task?maxResults=10", "/api/orders/1", "/actuator/health"}) {
            assertThat(browser.open(door, Browser.basic("walt")).statusCode())
                    .as(door)
                    .isIn(200, 404);
        }

        assertThat(sessions()).isEqualTo(before);
        assertThat(lastSeen("sue")).isEqualTo(seen);
        browser.open(WHO_AM_I);
        assertThat(lastSeen("sue")).isGreaterThan(seen);
    }

    @Test
    @Tag("S16")
    void whoLosesARoleOrIsDeletedIsSignedOut() throws Exception {
        var nina = newcomer("nina");
        var noah = newcomer("noah");

        people.deleteMembership("nina", "finance");
        people.deleteUser("noah");
        clock.forward(Duration.ofSeconds(31));

        for (var browser : List.of(nina, noah)) {
            assertThat(browser.open(TASKS).statusCode()).isEqualTo(401);
            assertThat(browser.open(TASKLIST).headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
        }
        assertThat(sessionsOf("nina")).isZero();
        assertThat(sessionsOf("noah")).isZero();
        nina.signIn("nina", "nina-demo");
        noah.signIn("noah", "noah-demo");
        assertThat(nina.open(TASKS).statusCode()).isEqualTo(200);
        assertThat(noah.open(TASKS).statusCode()).isEqualTo(401);
    }

    @Test
    @Tag("S16")
    void whoIsGivenARoleGoesOnWithTheirWorkAndHasItAtTheNextSignIn() throws Exception {
        var nora = newcomer("nora");

        people.createMembership("nora", "camunda-admin");

        assertThat(nora.open(COCKPIT).statusCode()).isEqualTo(403);
        assertThat(nora.open(TASKS).statusCode()).isEqualTo(200);
        assertThat(sessionsOf("nora")).isEqualTo(1);
        // what was known of her a moment ago does not count against her
        nora.signIn("nora", "nora-demo");
        assertThat(nora.open(COCKPIT).statusCode()).isEqualTo(200);
        assertThat(nora.open(TASKS).statusCode()).isEqualTo(200);
    }

    @Test
    @Tag("S27")
    void aSessionThatCannotBeReadAnyMoreMeansSigningInAgain() throws Exception {
        for (var attribute : new String[] {"SPRING_SECURITY_CONTEXT", "authenticatedUser", "CAMUNDA_CSRF_TOKEN"}) {
            var browser = Browser.signedInAs("walt", port);
            browser.open(TASKS);
            var damaged = tables.sql(
                            """
                            update spring_session_attributes set attribute_bytes = ? where attribute_name = ?
                            and session_primary_id in (select primary_id from spring_session where principal_name = 'walt')
                            """)
                    .params(new byte[] {1, 2, 3}, attribute)
                    .update();
            assertThat(damaged).as(attribute).isPositive();

            assertThat(browser.open(TASKLIST).statusCode()).as(attribute).isEqualTo(302);
            assertThat(browser.open(TASKS).statusCode()).as(attribute).isEqualTo(401);
            browser.signIn("walt", "walt-demo");
            assertThat(browser.open(TASKS).statusCode()).as(attribute).isEqualTo(200);
        }
    }

    @Test
    void manyRequestsOfOneBrowserAtOnceAreAllAnswered() throws Exception {
        var browser = Browser.signedInAs("quinn", port);

        var answers = atOnce(30, i -> browser.open(i % 3 == 0 ? TASKLIST : i % 3 == 1 ? TASKS : WHO_AM_I));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
        // and the token that the browser holds is the right one
        assertThat(answers)
                .flatExtracting(answer -> answer.headers().allValues("Set-Cookie"))
                .isEmpty();
        assertThat(browser.post(WHO_AM_I + "/logout", "", "X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.open(WHO_AM_I).statusCode()).isEqualTo(401);
    }

    @Test
    @Tag("S15")
    void theTokenOfTheWebApplicationsIsWrittenAsTheyWriteIt() throws Exception {
        var answer = new Browser(port).signIn("fiona", "fiona-demo");

        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("XSRF-TOKEN="))
                .singleElement()
                .asString()
                .matches("XSRF-TOKEN=[0-9A-F]{32}; Path=/camunda; SameSite=Lax");
    }

    private HttpResponse<String> shown(String cookie, String page) throws Exception {
        return new Browser(port).open(page, "Cookie", SignedCookie.NAME + "=" + cookie);
    }

    /** Of finance and of the warehouse, and at work. */
    private Browser newcomer(String name) throws Exception {
        var person = people.newUser(name);
        person.setPassword(name + "-demo");
        people.saveUser(person);
        people.createMembership(name, "finance");
        people.createMembership(name, "warehouse");
        newcomers.add(name);
        var browser = Browser.signedInAs(name, port);
        assertThat(browser.open(TASKLIST).statusCode()).isEqualTo(200);
        assertThat(browser.open(TASKS).statusCode()).isEqualTo(200);
        return browser;
    }

    private long sessions() {
        return tables.sql("select count(*) from spring_session")
                .query(Long.class)
                .single();
    }

    private long sessionsOf(String user) {
        return tables.sql("select count(*) from spring_session where principal_name = ?")
                .param(user)
                .query(Long.class)
                .single();
    }

    private long lastSeen(String user) {
        return tables.sql("select max(last_access_time) from spring_session where principal_name = ?")
                .param(user)
                .query(Long.class)
                .single();
    }

    private interface Request {
        HttpResponse<String> of(int index) throws Exception;
    }

    private static List<HttpResponse<String>> atOnce(int times, Request request) throws Exception {
        var tabs = Executors.newFixedThreadPool(times);
        try {
            var all = IntStream.range(0, times)
                    .<Callable<HttpResponse<String>>>mapToObj(i -> () -> request.of(i))
                    .toList();
            var answers = new ArrayList<HttpResponse<String>>();
            for (var asked : tabs.invokeAll(all)) {
                answers.add(asked.get());
            }
            return answers;
        } finally {
            tabs.shutdownNow();
        }
    }
}
