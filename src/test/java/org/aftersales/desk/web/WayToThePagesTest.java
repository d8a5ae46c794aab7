package org.aftersales.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.aftersales.testdata.Browser;
import org.aftersales.testdata.DeskTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From Tasklist to the pages of the desk, and back. */
@DeskTest
class WayToThePagesTest {

    @LocalServerPort
    private int port;

    @Test
    @Tag("U2")
    @Tag("S9")
    void tasklistOffersThePagesThatTheRoleMayOpenAndNoOther() throws Exception {
        assertThat(placesOf("ray", "en"))
                .contains("{\"address\":\"/desk/cases\",\"name\":\"Cases\"}", "/desk/admin/absences")
                .doesNotContain("/desk/commission", "/desk/deadlines", "/desk/late-goods", "/desk/admin/reasons");
        assertThat(placesOf("walt", "en")).contains("/desk/late-goods").doesNotContain("/desk/deadlines");
        assertThat(placesOf("mia", "zh")).contains("\"售后单\"", "/desk/deadlines", "/desk/admin/calendar");
        assertThat(placesOf("dora", "en")).doesNotContain("/desk/cases", "/desk/admin");
        assertThat(new Browser(port).open("/desk/places").statusCode()).isEqualTo(302);
    }

    @Test
    @Tag("U2")
    void aPageLeadsBackToTheTasksOfWhoeverHasSome() throws Exception {
        assertThat(Browser.signedInAs("ray", port).open("/desk/cases?lang=zh").body())
                .containsPattern("href=\"/camunda/app/tasklist/default/\">任务</a>");
        assertThat(Browser.signedInAs("dora", port)
                        .open("/desk/commission/mine")
                        .body())
                .contains("<main")
                .doesNotContain("/camunda/app/tasklist/");
    }

    @ParameterizedTest
    @MethodSource("forms")
    @Tag("U2")
    void theCaseNumberOfEveryFormLeadsToThePageOfTheCase(Path form) throws IOException {
        assertThat(Files.readString(form))
                .contains("[{{caseView.request.caseNumber}}](/desk/cases/{{caseView.request.caseNumber}})");
    }

    static Stream<Path> forms() throws IOException {
        try (var found = Files.walk(Path.of("forms"))) {
            return found
                    .filter(file -> file.toString().endsWith(".form"))
                    // a difference between two books belongs to no case
                    .filter(file -> !file.endsWith("resolve-difference.form"))
                    .toList()
                    .stream();
        }
    }

    private String placesOf(String user, String language) throws Exception {
        return Browser.signedInAs(user, port)
                .open("/desk/places", "Accept-Language", language)
                .body();
    }
}
