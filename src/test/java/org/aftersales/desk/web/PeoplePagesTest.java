package org.aftersales.desk.web;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aftersales.staff.Deputies;
import org.aftersales.story.ReturnStory;
import org.aftersales.testdata.Browser;
import org.aftersales.testdata.DeskTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who works for whom, on the pages of superiors and of everybody. */
@DeskTest
class PeoplePagesTest extends ReturnStory {

    private static final String AGENTS = "/desk/admin/dedicated-agents";

    @Autowired
    private Deputies deputies;

    private static final String ABSENCES = "/desk/admin/absences";

    @LocalServerPort
    private int port;

    @Autowired
    private Clock clock;

    @ParameterizedTest
    @CsvSource({
        "alice, /camunda/app/tasklist/default/",
        "admin, /camunda/app/tasklist/default/",
        "dora, /desk/commission/mine"
    })
    @Tag("B-12")
    void whoSignsInFindsTheOwnWork(String person, String work) throws Exception {
        var home = Browser.signedInAs(person, port).open("/");

        assertThat(home.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith(work));
    }

    @Test
    @Tag("RR-21")
    void aSupervisorAppointsAnAgentByAnOrderAndTakesItBack() throws Exception {
        var customer = "C-" + UUID.randomUUID().toString().substring(0, 8);
        var order = sold(anOrder().by(customer).line("MUG", 1, 5_000));
        var supervisor = Browser.signedInAs("sue", port);

        assertThat(Pages.send(supervisor, AGENTS, AGENTS, "customer", order.value(), "agent", "amy")
                        .statusCode())
                .isEqualTo(302);
        assertThat(supervisor.open(AGENTS).body()).contains(customer, ">amy<", ">sue<");
        var number = acceptedCase(shopFiles(order, "NO_REASON", 1, 1));
        assertThat(Browser.signedInAs("alice", port)
                        .open("/desk/cases/" + number + "?lang=en")
                        .body())
                .contains("Dedicated agent", ">amy<");

        assertThat(Pages.send(supervisor, AGENTS, AGENTS + "/removal", "customer", customer)
                        .statusCode())
                .isEqualTo(302);
        assertThat(supervisor.open(AGENTS).body()).doesNotContain(customer);
        assertThat(Pages.send(supervisor, AGENTS, AGENTS + "/removal", "customer", customer)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @Tag("RR-21")
    void aStrangeCustomerAndSomebodyOfAnotherRoleAreRefusedInWords() throws Exception {
        var order = sold(anOrder().line("MUG", 1, 5_000));
        var manager = Browser.signedInAs("mia", port);

        var strange = Pages.send(manager, AGENTS, AGENTS, "customer", "<b>nobody</b>' or 1=1", "agent", "amy");
        var other = Pages.send(manager, AGENTS, AGENTS, "customer", order.value(), "agent", "walt");
        var nobody = Pages.send(manager, AGENTS, AGENTS, "customer", order.value(), "agent", "");

        assertThat(strange.body()).contains("role=\"alert\"").doesNotContain("<b>nobody");
        assertThat(other.body()).contains("role=\"alert\"");
        assertThat(nobody.body()).contains("role=\"alert\"");
    }

    @Test
    @Tag("S9")
    @Tag("S15")
    void nobodyElseAppointsAgents() throws Exception {
        for (var other : List.of("alice", "ray", "walt", "quinn", "fiona", "admin")) {
            var browser = Browser.signedInAs(other, port);
            assertThat(browser.open(AGENTS).statusCode()).as(other).isEqualTo(403);
            assertThat(Pages.send(browser, ABSENCES, AGENTS, "customer", "C-TEST", "agent", "amy")
                            .statusCode())
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(Browser.signedInAs("sue", port)
                        .submit(AGENTS, Pages.form("customer", "C-TEST", "agent", "amy"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @Tag("B-13")
    void anybodyEntersTheirOwnAbsenceAndSuperiorsThatOfOthers() throws Exception {
        var day = LocalDate.now(clock).plusDays(300).toString();
        var reviewer = Browser.signedInAs("ray", port);
        var supervisor = Browser.signedInAs("sue", port);

        assertThat(Pages.send(reviewer, ABSENCES, ABSENCES, "deputy", "amy", "firstDay", day, "lastDay", day)
                        .statusCode())
                .isEqualTo(302);
        assertThat(reviewer.open(ABSENCES).body()).contains(">ray<", ">amy<", day);
        assertThat(Pages.send(
                                supervisor,
                                ABSENCES,
                                ABSENCES,
                                "person",
                                "alice",
                                "deputy",
                                "amy",
                                "firstDay",
                                day,
                                "lastDay",
                                day)
                        .statusCode())
                .isEqualTo(302);

        assertThat(reviewer.open(ABSENCES).body()).doesNotContain(">alice<");
        assertThat(supervisor.open(ABSENCES).body()).contains(">ray<", ">alice<");
        for (var absence : deputies.absences()) {
            deputies.remove(absence.id(), absence.person());
        }
    }
}
