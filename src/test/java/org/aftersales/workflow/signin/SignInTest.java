package org.aftersales.workflow.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.aftersales.testdata.Browser;
import org.aftersales.testdata.WorkflowTest;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WorkflowTest
class SignInTest {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String WHO_AM_I = "/camunda/api/admin/auth/user/default";

    private static final String MALLORY = "{\"profile\":{\"id\":\"mallory\"},\"credentials\":{\"password\":\"x\"}}";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService people;

    @Test
    void oneSignInOpensTasklistAndTheDesk() throws Exception {
        var browser = new Browser(port);

        assertThat(browser.open(TASKLIST).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
        var answer = browser.signIn("alice", "alice-demo");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains(TASKLIST));
        assertThat(browser.open(TASKLIST).statusCode()).isEqualTo(200);
        assertThat(browser.open(WHO_AM_I).body()).contains("\"userId\":\"alice\"", "tasklist");
    }

    @Test
    @Tag("S16")
    void aWrongPasswordAndAnUnknownUserGetTheSameAnswer() throws Exception {
        var wrong = new Browser(port).signIn("dora", "wrong");
        var unknown = new Browser(port).signIn("nobody", "wrong");

        assertThat(wrong.statusCode()).isEqualTo(302).isEqualTo(unknown.statusCode());
        assertThat(wrong.headers().firstValue("Location"))
                .isEqualTo(unknown.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login?error"));
    }

    @Test
    @Tag("S16")
    void aStopWatchDoesNotTellWhoWorksHere() throws Exception {
        var browser = new Browser(port);
        browser.signIn("nobody-at-all", "warming up");
        var wrong = fastest(browser, "tom", "rita", "sally");
        var locked = fastest(browser, "tom", "rita", "sally");
        var unknown = fastest(browser, "nobody", "nobody", "nobody");

        // a bcrypt hash takes tens of milliseconds, everything else a few
        assertThat(unknown).isBetween(wrong / 4, wrong * 4);
        assertThat(locked).isBetween(wrong / 4, wrong * 4);
    }

    private static long fastest(Browser browser, String... users) throws Exception {
        var fastest = Long.MAX_VALUE;
        for (var user : users) {
            var start = System.nanoTime();
            browser.signIn(user, "a guess");
            fastest = Math.min(fastest, System.nanoTime() - start);
        }
        return fastest;
    }

    @Test
    @Tag("S16")
    void guessingIsSlowedDown() throws Exception {
        var browser = new Browser(port);
        browser.signIn("audrey", "a guess");
        browser.signIn("audrey", "another guess");

        var answer = browser.signIn("audrey", "audrey-demo");

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login?error"));
    }

    @Test
    @Tag("S16")
    void theAccountOfTheShopIsToldThatItIsForPrograms() throws Exception {
        var browser = new Browser(port);

        var answer = browser.signIn("shop", "shop-demo");

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login?program"));
        assertThat(browser.open("/login?program&lang=zh").body()).contains("此账号供程序使用");
        assertThat(browser.open("/login?program&lang=en").body()).contains("This account is for programs");
        assertThat(browser.open(TASKLIST).statusCode())
                .as("nobody is signed in")
                .isEqualTo(302);
    }

    @Test
    @Tag("S16")
    void theSessionIsANewOneAfterSigningIn() throws Exception {
        var browser = new Browser(port);
        browser.open(TASKLIST);
        var before = browser.cookie("JSESSIONID");

        browser.signIn("alice", "alice-demo");

        assertThat(browser.cookie("JSESSIONID")).isNotBlank().isNotEqualTo(before);
    }

    @Test
    @Tag("S16")
    void signingOutInTasklistEndsTheSessionForEverything() throws Exception {
        var browser = Browser.signedInAs("alice", port);
        var session = browser.cookie("JSESSIONID");
        browser.open(TASKLIST);
        browser.open("/camunda/api/engine/engine/default/task");

        var answer = browser.post(WHO_AM_I + "/logout", "", "X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new Browser(port)
                        .open(WHO_AM_I, "Cookie", "JSESSIONID=" + session)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    @Tag("S15")
    void cookiesAreKeptFromScriptsAndFromOtherSites() throws Exception {
        var answer = new Browser(port).signIn("alice", "alice-demo");

        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID="))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly").containsIgnoringCase("SameSite=Lax"));
    }

    @Test
    @Tag("S15")
    void aWriteWithoutItsTokenIsRefused() throws Exception {
        var browser = Browser.signedInAs("alice", port);

        assertThat(browser.submit("/logout", "").statusCode()).isEqualTo(403);
        assertThat(browser.post("/camunda/api/engine/engine/default/task/any/claim", "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @Tag("F10")
    @Tag("S4")
    @ValueSource(
            strings = {
                "/engine-rest/task",
                "/engine-rest/user",
                "/engine-rest/engine",
                "/api/orders/1",
                "/actuator/env",
                "/actuator/prometheus",
                "/actuator"
            })
    void programsWithoutPasswordGetNothing(String path) throws Exception {
        assertThat(new Browser(port).open(path).statusCode()).isEqualTo(401);
    }

    @Test
    @Tag("S4")
    void aSessionCookieNeverCountsWhereProgramsComeIn() throws Exception {
        var browser = Browser.signedInAs("alice", port);

        assertThat(browser.open("/engine-rest/task").statusCode()).isEqualTo(401);
        assertThat(browser.open("/api/orders/1").statusCode()).isEqualTo(401);
    }

    @Test
    void aProgramSignsInWithEveryRequestAndLeavesNoSession() throws Exception {
        var browser = new Browser(port);

        assertThat(browser.open("/engine-rest/task?maxResults=10", Browser.basic("walt"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.open("/engine-rest/task", Browser.basic("walt", "wrong"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(browser.cookie("JSESSIONID")).isEmpty();
        assertThat(browser.open("/engine-rest/task").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @Tag("S4")
    @CsvSource({
        "/camunda/app/cockpit/default/, 302",
        "/camunda/app/admin/default/, 302",
        "/camunda/app/tasklist/default/, 302",
        "/camunda/api/engine/engine/default/task, 401",
        "/camunda/api/cockpit/plugin/base/default/process-definition/count, 401",
        "/h2-console, 302",
        "/h2-console/, 302",
        "/swagger-ui/index.html, 302",
        "/v3/api-docs, 302",
        "/desk/cases, 302"
    })
    void strangersAreSentToTheSignInPage(String path, int status) throws Exception {
        assertThat(new Browser(port).open(path).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @Tag("S4")
    @ValueSource(
            strings = {
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                "/camunda/api/cockpit/plugin/base/default/process-definition/count",
                "/camunda/api/admin/plugin/any/default/x"
            })
    void cockpitAndAdminAreForAdministratorsOnly(String path) throws Exception {
        assertThat(Browser.signedInAs("alice", port).open(path).statusCode()).isEqualTo(403);
        assertThat(Browser.signedInAs("admin", port).open(path).statusCode()).isNotIn(401, 403);
    }

    @Test
    @Tag("S4")
    void theDatabaseConsoleIsNotThereEvenForAdministrators() throws Exception {
        assertThat(Browser.signedInAs("admin", port).open("/h2-console/").statusCode())
                .isEqualTo(404);
    }

    @Test
    @Tag("S4")
    void onlyHealthIsOpenOfTheActuator() throws Exception {
        var stranger = new Browser(port);

        assertThat(stranger.open("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(stranger.open("/actuator/metrics", Browser.basic("alice")).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @Tag("S4")
    @ValueSource(
            strings = {
                "/engine-rest;a=b/task",
                "/engine-rest/%2e%2e/engine-rest/task",
                "//engine-rest/task",
                "/actuator/health/..%2fenv",
                "/actuator/health;/../env",
                "/forms/..;/engine-rest/task",
                "/forms/%2e%2e/camunda/app/cockpit/default/",
                "/camunda/app//cockpit/default/",
                "/camunda/app/%63ockpit/default/",
                "/camunda/app/tasklist/../cockpit/default/",
                "/camunda/app/cockpit;x/default/",
                "/webjars/..%2f..%2fapplication.yaml",
                "/ENGINE-REST/task"
            })
    void writingAnAddressOddlyOpensNoDoor(String path) throws Exception {
        assertThat(new Browser(port).open(path).statusCode()).isIn(302, 400, 401, 404);
        assertThat(Browser.signedInAs("alice", port).open(path).statusCode()).isIn(400, 401, 403, 404);
    }

    @Test
    @Tag("F9")
    @Tag("S3")
    void norWhenThereIsNoAdministratorAtAll() throws Exception {
        var administrators =
                people.createUserQuery().memberOfGroup("camunda-admin").list();
        administrators.forEach(one -> people.deleteMembership(one.getId(), "camunda-admin"));
        try {
            for (var door : new String[] {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup/default/user/create/",
                "/camunda/api/admin/setup/%64efault/user/create",
                "/camunda/api/admin/setup;a=b/default/user/create"
            }) {
                assertThat(new Browser(port).post(door, MALLORY).statusCode())
                        .as(door)
                        .isIn(400, 401, 403, 404);
                assertThat(Browser.signedInAs("alice", port).post(door, MALLORY).statusCode())
                        .as(door)
                        .isIn(400, 401, 403, 404);
            }
            assertThat(people.createUserQuery().userId("mallory").count()).isZero();
        } finally {
            administrators.forEach(one -> people.createMembership(one.getId(), "camunda-admin"));
        }
    }

    @Test
    @Tag("F9")
    @Tag("S3")
    void nobodyCreatesAnAdministratorByTheSetupAddress() throws Exception {
        assertThat(new Browser(port)
                        .post("/camunda/api/admin/setup/default/user/create", MALLORY)
                        .statusCode())
                .isIn(401, 403);
        assertThat(Browser.signedInAs("admin", port)
                        .post("/camunda/api/admin/setup/default/user/create", MALLORY)
                        .statusCode())
                .isEqualTo(403);
    }
}
