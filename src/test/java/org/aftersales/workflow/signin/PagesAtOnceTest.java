package org.aftersales.workflow.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.aftersales.testdata.Browser;
import org.aftersales.testdata.WorkflowTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Forty clerks begin their morning at once: each sees a page whose scripts the browser runs. */
@WorkflowTest
class PagesAtOnceTest {

    private static final Pattern OF_HEADER = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern OF_PAGE = Pattern.compile("nonce=\"([^\"]+)\"");
    private static final int PEOPLE = 8;
    private static final int PAGES = 40;

    @LocalServerPort
    private int port;

    @Test
    @Tag("S11")
    void theScriptsOfEveryPageAreThoseThatItsPolicyLetsRun() throws Exception {
        var browser = Browser.signedInAs("alice", port);
        var people = Executors.newFixedThreadPool(PEOPLE);
        try {
            var pages = new ArrayList<Future<Void>>();
            for (int page = 0; page < PEOPLE * PAGES; page++) {
                pages.add(people.submit(() -> {
                    runsItsScripts(browser);
                    return null;
                }));
            }
            for (var page : pages) {
                page.get(1, TimeUnit.MINUTES);
            }
        } finally {
            people.shutdownNow();
        }
    }

    private static void runsItsScripts(Browser browser) throws Exception {
        var page = browser.open("/camunda/app/tasklist/default/");
        var policy = OF_HEADER.matcher(
                page.headers().firstValue("Content-Security-Policy").orElseThrow());
        assertThat(policy.find()).isTrue();

        assertThat(OF_PAGE.matcher(page.body()).results().map(found -> found.group(1)))
                .isNotEmpty()
                .containsOnly(policy.group(1));
    }
}
