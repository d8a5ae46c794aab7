package org.aftersales.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.aftersales.story.ReturnStory;
import org.aftersales.testdata.Browser;
import org.aftersales.testdata.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever reads a page, or the answer to a form, can read on in the other language. */
@DeskTest
class OtherLanguageTest extends ReturnStory {

    private static final Pattern CHINESE = Pattern.compile("href=\"([^\"]*lang=zh)\" lang=\"zh-CN\"");

    @LocalServerPort
    private int port;

    @Test
    void aPageKeepsWhatWasAsked() throws Exception {
        var clerk = Browser.signedInAs("amy", port);

        var found = clerk.open("/desk/cases?words=a%22%3Cb%3E%26lang&lang=en");

        assertThat(chinese(found)).isEqualTo("?words=a%22%3Cb%3E%26lang&lang=zh");
        assertThat(clerk.open("/desk/cases" + chinese(found)).body())
                .contains("lang=\"zh-CN\"", "a&quot;&lt;b&gt;&amp;lang");
    }

    @Test
    void theAnswerToAFormLeadsToAPageThatCanBeOpened() throws Exception {
        var manager = Browser.signedInAs("mia", port);
        var reasons = "/desk/admin/reasons/RETURN";

        for (var form : List.of(
                reasons,
                reasons + "/NO-SUCH-REASON/removal",
                reasons + "/NO-SUCH-REASON/position",
                "/desk/admin/absences/0/removal")) {
            var answer = Pages.send(manager, reasons, form, "up", "true", "person", "nobody");

            var link = chinese(answer);
            assertThat(link).as(form).doesNotContain("removal", "position");
            var there = link.startsWith("?") ? form + link : link;
            assertThat(manager.open(there).statusCode())
                    .as(form + " leads to " + there)
                    .isEqualTo(200);
        }
    }

    @Test
    void whereNoPageStandsNoneIsOffered() throws Exception {
        var clerk = Browser.signedInAs("walt", port);

        var answer = Pages.send(clerk, "/desk/admin/absences", "/desk/tasks/no-such-task/claim");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("role=\"alert\"").doesNotContain("lang=zh");
    }

    private static String chinese(HttpResponse<String> page) {
        var link = CHINESE.matcher(page.body());
        assertThat(link.find()).as(page.statusCode() + " " + page.body()).isTrue();
        return link.group(1).replace("&amp;", "&");
    }
}
