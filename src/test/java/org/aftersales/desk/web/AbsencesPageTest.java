package org.aftersales.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.aftersales.staff.Absence;
import org.aftersales.staff.Deputies;
import org.aftersales.story.ReturnStory;
import org.aftersales.testdata.Browser;
import org.aftersales.testdata.DeskTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who says who is away: everybody for themselves, superiors for all. */
@DeskTest
@Tag("B-13")
class AbsencesPageTest extends ReturnStory {

    private static final String PAGE = "/desk/admin/absences";

    @LocalServerPort
    private int port;

    @Autowired
    private Deputies deputies;

    @Autowired
    private Clock clock;

    @AfterEach
    void everybodyIsBack() throws Exception {
        for (var absence : deputies.absences()) {
            deputies.remove(absence.id(), absence.person());
        }
    }

    @Test
    void aClerkSaysThatTheyAreAwayAndThatTheyAreBack() throws Exception {
        var alice = Browser.signedInAs("alice", port);

        assertThat(enter(alice, "", "amy").statusCode()).isEqualTo(302);
        assertThat(deputies.absences())
                .extracting(Absence::person, Absence::deputy)
                .containsExactly(tuple("alice", "amy"));
        assertThat(alice.open(PAGE).body()).contains("<td>amy</td>");

        Pages.send(alice, PAGE, PAGE + "/" + deputies.absences().get(0).id() + "/removal");
        assertThat(deputies.absences()).isEmpty();
    }

    @Test
    @Tag("S9")
    void aClerkSpeaksForNobodyElse() throws Exception {
        var alice = Browser.signedInAs("alice", port);
        deputies.enter(new Absence(0, "fiona", "frank", today(), today()));

        enter(alice, "walt", "amy");
        Pages.send(alice, PAGE, PAGE + "/" + deputies.absences().get(0).id() + "/removal", "person", "fiona");

        assertThat(deputies.absences())
                .extracting(Absence::person)
                .as("entered for herself, and fiona stays away")
                .containsExactlyInAnyOrder("alice", "fiona");
        assertThat(alice.open(PAGE).body()).doesNotContain("fiona");
    }

    @Test
    void aSupervisorSpeaksForAll() throws Exception {
        var supervisor = Browser.signedInAs("sue", port);

        enter(supervisor, "alice", "amy");

        assertThat(supervisor.open(PAGE).body()).contains("<td>alice</td>");
        Pages.send(supervisor, PAGE, PAGE + "/" + deputies.absences().get(0).id() + "/removal", "person", "alice");
        assertThat(deputies.absences()).isEmpty();
    }

    @Test
    @Tag("PS-04")
    void aSupervisorGetsNoTasksOfFinanceByStandingInForIt() throws Exception {
        var supervisor = Browser.signedInAs("sue", port);

        var refused = enter(supervisor, "fiona", "sue");

        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body()).contains("This deputy may not work the tasks of the absent person.");
        assertThat(deputies.absences()).isEmpty();
    }

    @Test
    void whatCannotBeIsRefusedInWords() throws Exception {
        var alice = Browser.signedInAs("alice", port);

        var noDay = Pages.send(alice, PAGE, PAGE, "deputy", "amy", "firstDay", "tomorrow", "lastDay", "");
        var nobody = enter(alice, "", "<b>nobody</b>");

        for (var refused : List.of(noDay, nobody)) {
            assertThat(refused.body())
                    .contains("Choose a first and a last day in their order")
                    .doesNotContain("<b>nobody</b>");
        }
        assertThat(deputies.absences()).isEmpty();
    }

    @Test
    @Tag("S15")
    void nothingIsTakenWithoutThePagesToken() throws Exception {
        var alice = Browser.signedInAs("alice", port);
        var form = Pages.form("deputy", "amy", "firstDay", today().toString(), "lastDay", today().toString());

        assertThat(alice.submit(PAGE, form).statusCode()).isEqualTo(403);
        assertThat(alice.submit(PAGE, form + "&_csrf=guessed").statusCode()).isEqualTo(403);
        assertThat(new Browser(port).open(PAGE).statusCode()).isEqualTo(302);
        assertThat(deputies.absences()).isEmpty();
    }

    private HttpResponse<String> enter(Browser browser, String person, String deputy) throws Exception {
        return Pages.send(
                browser,
                PAGE,
                PAGE,
                "person",
                person,
                "deputy",
                deputy,
                "firstDay",
                today().toString(),
                "lastDay",
                today().plusDays(3).toString());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
