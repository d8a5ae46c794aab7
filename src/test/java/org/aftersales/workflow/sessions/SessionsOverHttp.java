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
import org.camunda.bpm.engine.identity.User;
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
    private static final String ADMIN = "/camunda/app/admin/default/";
    private static final String DESK = "/desk/cases";
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
    @Tag("S16")
    void whoseAdministratorSetsAnotherPasswordIsSignedOutEverywhere() throws Exception {
        var olga = newcomer("olga");
        var olgaAtHome = Browser.signedInAs("olga", port);
        var admin = Browser.signedInAs("admin", port);

        assertThat(setsPassword(admin, "admin-demo", "olga", "a new one")).isEqualTo(204);
        clock.forward(Duration.ofSeconds(31));

        for (var browser : List.of(olga, olgaAtHome)) {
            assertThat(browser.open(TASKS).statusCode()).isEqualTo(401);
            for (var page : List.of(TASKLIST, COCKPIT, ADMIN, DESK)) {
                assertThat(browser.open(page).headers().firstValue("Location"))
                        .as(page)
                        .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
            }
        }
        assertThat(sessionsOf("olga")).isZero();
        assertThat(admin.open(ADMIN).statusCode()).as("who set it").isEqualTo(200);
        olga.signIn("olga", "a new one");
        assertThat(olga.open(TASKS).statusCode()).isEqualTo(200);
        olgaAtHome.signIn("olga", "olga-demo");
        assertThat(olgaAtHome.open(TASKS).statusCode()).isEqualTo(401);
    }

    @Test
    @Tag("S16")
    void whoChangesTheOwnPasswordGoesOnHereAndIsSignedOutElsewhere() throws Exception {
        var otto = newcomer("otto");
        var ottoElsewhere = Browser.signedInAs("otto", port);
        assertThat(ottoElsewhere.open(TASKS).statusCode()).isEqualTo(200);

        assertThat(setsPassword(otto, "otto-demo", "otto", "a new one")).isEqualTo(204);

        for (int look = 0; look < 2; look++) {
            assertThat(otto.open(TASKS).statusCode()).isEqualTo(200);
            assertThat(otto.open(TASKLIST).statusCode()).isEqualTo(200);
            clock.forward(Duration.ofSeconds(31));
        }
        assertThat(ottoElsewhere.open(TASKS).statusCode()).isEqualTo(401);
        assertThat(sessionsOf("otto")).isEqualTo(1);

        people.saveUser(withPassword("otto", "yet another"));
        clock.forward(Duration.ofSeconds(31));

        assertThat(otto.open(TASKS).statusCode()).isEqualTo(401);
    }

    @Test
    @Tag("S16")
    void whoseAccountIsOpenedAnewUnderTheSameNameSignsInAnew() throws Exception {
        var oskar = newcomer("oskar");

        people.deleteUser("oskar");
        newAccount("oskar");
        clock.forward(Duration.ofSeconds(31));

        assertThat(oskar.open(TASKS).statusCode()).isEqualTo(401);
    }

    @Test
    @Tag("S16")
    void neitherAnotherAddressNorTheGuessesOfSomebodyElseSignAnybodyOut() throws Exception {
        var olive = newcomer("olive");

        var account = people.createUserQuery().userId("olive").singleResult();
        account.setEmail("olive@desk.example");
        people.saveUser(account);
        for (var guess : List.of("olive", "secret", "olive-2026")) {
            new Browser(port).signIn("olive", guess);
        }
        clock.forward(Duration.ofSeconds(31));

        assertThat(olive.open(TASKS).statusCode()).isEqualTo(200);
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
        newAccount(name);
        newcomers.add(name);
        var browser = Browser.signedInAs(name, port);
        assertThat(browser.open(TASKLIST).statusCode()).isEqualTo(200);
        assertThat(browser.open(TASKS).statusCode()).isEqualTo(200);
        return browser;
    }

    private void newAccount(String name) {
        var person = people.newUser(name);
        person.setPassword(name + "-demo");
        people.saveUser(person);
        people.createMembership(name, "finance");
        people.createMembership(name, "warehouse");
    }

    private User withPassword(String name, String password) {
        var account = people.createUserQuery().userId(name).singleResult();
        account.setPassword(password);
        return account;
    }

    /** As Camunda Admin does it, or Tasklist for the person's own. */
    private static int setsPassword(Browser who, String own, String of, String password) throws Exception {
        return who.put(
                        "/camunda/api/engine/engine/default/user/" + of + "/credentials",
                        "{\"password\":\"" + password + "\",\"authenticatedUserPassword\":\"" + own + "\"}",
                        "X-XSRF-TOKEN",
                        who.cookie("XSRF-TOKEN"))
                .statusCode();
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
