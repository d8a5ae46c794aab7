package org.aftersales.desk.web;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.aftersales.customers.Customer;
import org.aftersales.customers.Customers;
import org.aftersales.staff.process.DeadlineWatch;
import org.aftersales.story.ReturnStory;
import org.aftersales.testdata.Browser;
import org.aftersales.testdata.Canary;
import org.aftersales.testdata.DeskTest;
import org.aftersales.testdata.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A case on one page, the goods that come after all, and what was late. */
@DeskTest
class CasePagesTest extends ReturnStory {

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    @Autowired
    private DeadlineWatch watch;

    @Autowired
    private Customers customers;

    @AfterEach
    void theClockGoesRightAgain() {
        clock.reset();
    }

    @Test
    @Tag("WO-08")
    @Tag("WO-09")
    @Tag("WO-10")
    @Tag("WO-11")
    @Tag("WO-13")
    void aCaseIsFoundByWhatIsAtHandAndShownOnOnePage() throws Exception {
        var order = sold(anOrder().line("MUG", 2, 5_000));
        var number = acceptedCase(shopFiles(order, "NO_REASON", 1, 2));
        done(approves(ray, number));
        done(shop.post(
                "/api/returns/" + number + "/shipment",
                java.util.Map.of("courier", "SF", "trackingNumber", "SF-" + number)));
        var clerk = browser("alice");

        for (var words : List.of(number, order.value(), "SF-" + number)) {
            var found = clerk.open("/desk/cases?words=" + words);
            assertThat(found.headers().firstValue("Location").orElse(found.body()))
                    .as(words)
                    .endsWith("/desk/cases/" + number);
        }
        var page = clerk.open("/desk/cases/" + number, "Accept-Language", "en").body();

        assertThat(page)
                .contains(number, order.value(), "MUG", "it does not suit me", "SF-" + number, "Pending return")
                .contains("The return was requested", "The return was approved", "Refund in total");
        assertThat(clerk.open("/desk/cases?words=nothing-like-it&lang=en").body())
                .contains("No case was found.");
        assertThat(clerk.open("/desk/cases/" + number + "?lang=zh").body()).contains("待退货", "处理记录");
    }

    @Test
    @Tag("U14")
    void theGeneralManagerReadsTheCaseWhoseAmountWantsHerWord() throws Exception {
        var number = acceptedCase(shopFiles(sold(anOrder()), "NO_REASON", 1, 1));

        assertThat(browser("gina").open("/desk/cases/" + number + "?lang=en").body())
                .contains("The return was requested");
        assertThat(browser("gina").open("/desk/cases?words=" + number).statusCode())
                .isIn(200, 302);
    }

    @Test
    @Tag("B-15")
    @Tag("WO-13")
    void whoMustCallTheCustomerReadsTheContactAndThatIsRecorded() throws Exception {
        var number = acceptedCase(shopFiles(sold(anOrder().by("C-CALLED")), "NO_REASON", 1, 1));
        customers.store(List.of(new Customer("C-CALLED", "NORMAL", Locale.CHINA, "Wang", Canary.PHONE, null, null)));
        var page = "/desk/cases/" + number;
        var contact = page + "/contact";
        var clerk = browser("alice");
        assertThat(clerk.open(page + "?lang=en").body())
                .contains("Show contact")
                .doesNotContain(Canary.PHONE);

        for (var link : List.of(contact, contact + "?lang=zh")) {
            var linked = clerk.open(link);
            assertThat(linked.statusCode()).as("not by a link").isEqualTo(302);
            assertThat(linked.headers().firstValue("Location").orElse("")).endsWith(page);
        }
        assertThat(clerk.open(page + "?lang=en").body()).doesNotContain("The contact of the customer was read");
        var shown = Pages.send(clerk, page, contact);

        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(shown.body()).contains(Canary.PHONE);
        assertThat(clerk.open(page + "?lang=en").body())
                .contains("The contact of the customer was read")
                .doesNotContain(Canary.PHONE);
        assertThat(Pages.send(browser("mia"), page, contact).body())
                .as("the manager arranges a late pick-up")
                .contains(Canary.PHONE);
        for (var other : List.of("ray", "quinn", "audrey")) {
            var reader = browser(other);
            assertThat(reader.open(page).body()).as(other).doesNotContain(contact);
            assertThat(Pages.send(reader, "/desk/admin/absences", contact).statusCode())
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(tables().sql("select count(*) from case_timeline where case_number = ? and what = 'ContactShown'")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    @Tag("B-15")
    @Tag("RR-12")
    void whoArrangesAPickUpAtAnotherDoorReadsWhomToCallThere() throws Exception {
        var number = acceptedCase(shopFiles(sold(anOrder().by("C-AT-WORK")), "NO_REASON", 1, 1));
        customers.store(List.of(new Customer("C-AT-WORK", "NORMAL", Locale.CHINA, "Wang", "010-1", null, "Home 1")));
        done(approves(ray, number));
        var page = "/desk/cases/" + number;
        var clerk = browser("alice");
        assertThat(Pages.send(clerk, page, page + "/contact").body()).doesNotContain("sent last");
        assertThat(Pages.send(
                                clerk,
                                page,
                                page + "/pick-up",
                                "day",
                                LocalDate.now(clock).plusDays(1).toString(),
                                "slot",
                                "NOON",
                                "contact",
                                "The porter",
                                "phone",
                                Canary.PHONE,
                                "address",
                                "Office 2")
                        .statusCode())
                .isEqualTo(302);

        assertThat(Pages.send(clerk, page, page + "/contact", "lang", "en").body())
                .contains("010-1", "Where the courier was sent last", "The porter", Canary.PHONE, "Office 2");

        assertThat(clerk.open(page + "?lang=en").body())
                .containsOnlyOnce("The contact at the door of a pick-up was read")
                .doesNotContain(Canary.PHONE);
    }

    @Test
    @Tag("S9")
    void whoHasNothingToDoWithReturnsSeesNone() throws Exception {
        var number = acceptedCase(shopFiles(sold(anOrder()), "NO_REASON", 1, 1));

        for (var other : List.of("admin")) {
            assertThat(browser(other).open("/desk/cases/" + number).statusCode())
                    .as(other)
                    .isEqualTo(403);
            assertThat(browser(other).open("/desk/cases?words=" + number).statusCode())
                    .isEqualTo(403);
        }
        assertThat(browser("walt").open("/desk/cases/" + number).body())
                .as("the dock does not read of money")
                .doesNotContain("Refund in total", "退款合计");
        assertThat(browser("alice").open("/desk/cases/AS-000000-000000").statusCode())
                .isEqualTo(404);
        assertThat(browser("alice").open("/desk/cases/AS-1").statusCode()).isEqualTo(404);
        assertThat(new Browser(port).open("/desk/cases/" + number).statusCode()).isEqualTo(302);
    }

    @Test
    @Tag("S11")
    void wordsThatLookLikeAPageAreShownAsTheyAre() throws Exception {
        var answer = browser("alice").open("/desk/cases?words=%3Cscript%3Ealert(1)%3C%2Fscript%3E%27--");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("<script>alert").contains("&lt;script&gt;");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'");
    }

    @Test
    @Tag("SL-08")
    void theWarehouseOpensAnExpiredReturnAgainWhenItsParcelComes() throws Exception {
        var number = expired();
        var dock = browser("walt");
        var page = "/desk/cases/" + number + "/late-goods";

        assertThat(dock.open("/desk/late-goods?words=" + number).body()).contains(number, page);
        assertThat(dock.open("/desk/cases/" + number).body()).contains(page);
        assertThat(Pages.send(dock, page, page).statusCode()).isEqualTo(302);

        assertThat(walt.tasks(number, "Task_ReceiveParcel")).hasSize(1);
        assertThat(dock.open("/desk/cases/" + number).body()).doesNotContain(page);
        assertThat(dock.open("/desk/late-goods?words=" + number).body()).doesNotContain(page);
    }

    @Test
    @Tag("U5")
    void aParcelThatSomebodyLooksForIsFoundOnThePageOfLateGoods() throws Exception {
        var number = acceptedCase(shopFiles(sold(anOrder().line("MUG", 1, 5_000)), "NO_REASON", 1, 1));
        done(approves(ray, number));
        done(shop.post(
                "/api/returns/" + number + "/shipment",
                java.util.Map.of("courier", "SF", "trackingNumber", "SF-" + number)));
        var dock = browser("walt");
        var page = "/desk/cases/" + number + "/late-goods";
        assertThat(dock.open("/desk/late-goods?words=" + number).body()).doesNotContain(page);
        timerFires(number, "BoundaryEvent_GoodsOverdue");

        assertThat(dock.open("/desk/late-goods?words=SF-" + number).body()).contains(number, page);
        assertThat(dock.open(page + "?lang=en").body()).contains("the search ends");
        assertThat(Pages.send(dock, page, page).statusCode()).isEqualTo(302);
        var again = Pages.send(dock, "/desk/admin/absences", page, "lang", "en");
        assertThat(again.statusCode()).as("somebody else was faster").isEqualTo(409);
        assertThat(again.body()).contains("A parcel of this return can be recorded already");

        assertThat(alice.tasks(number, "Task_TraceParcel")).isEmpty();
        assertThat(walt.tasks(number, "Task_ReceiveParcel")).hasSize(1);
    }

    @Test
    @Tag("B-02")
    void goodsThatBecamePartOfAnotherReturnAreRefusedInWords() throws Exception {
        var order = sold(anOrder().line("MUG", 1, 5_000));
        var number = acceptedCase(shopFiles(order, "NO_REASON", 1, 1));
        done(approves(ray, number));
        timerFires(number, "BoundaryEvent_GoodsOverdue");
        acceptedCase(shopFiles(order, "NO_REASON", 1, 1));
        var page = "/desk/cases/" + number + "/late-goods";

        var answer = Pages.send(browser("walt"), page, page);

        assertThat(answer.statusCode()).isEqualTo(422);

        assertThat(answer.body()).contains("role=\"alert\"");
        assertThat(statusOf(number)).isEqualTo("CLOSED");
    }

    @Test
    @Tag("S9")
    @Tag("S15")
    void nobodyElseOpensAReturnAgain() throws Exception {
        var number = expired();
        var page = "/desk/cases/" + number + "/late-goods";

        for (var other : List.of("ray", "quinn", "fiona", "sue", "mia", "admin")) {
            var browser = browser(other);
            assertThat(browser.open(page).statusCode()).as(other).isEqualTo(403);
            assertThat(browser.open("/desk/late-goods").statusCode()).as(other).isEqualTo(403);
            assertThat(browser.submit(page, "_csrf=guessed").statusCode()).isEqualTo(403);
        }
        assertThat(browser("walt").submit(page, "").statusCode()).isEqualTo(403);
        assertThat(statusOf(number)).isEqualTo("CLOSED");
    }

    @Test
    @Tag("B-08")
    @Tag("U24")
    void missedDeadlinesAreListedWithTheirRolesAndTotals() throws Exception {
        var number = acceptedCase(shopFiles(sold(anOrder()), "NO_REASON", 1, 1));
        clock.forward(Duration.ofDays(14));
        watch.ring();
        done(approves(ray, number));
        var today = LocalDate.now(clock);

        var page = browser("sue")
                .open("/desk/deadlines?lang=en&from=" + today + "&to=" + today)
                .body();
        assertThat(page).contains(number, "Review return", "Customer service", "After-sales review", ">ray<");
        assertThat(page).containsPattern("[1-9][0-9]* h [0-9]+ min");
        var before = today.minusDays(400);
        assertThat(browser("mia")
                        .open("/desk/deadlines?lang=en&from=" + before + "&to=" + before)
                        .body())
                .contains("No deadline was missed.");
        assertThat(browser("mia").open("/desk/deadlines?lang=en&from=x%27--").body())
                .contains("This is not a date.");
        assertThat(browser("mia").open("/desk/deadlines?lang=zh").body()).contains("超时记录");
    }

    @Test
    @Tag("S9")
    void onlySuperiorsAndTheAuditorReadWhoWasLate() throws Exception {
        for (var other : List.of("alice", "ray", "walt", "quinn", "fiona", "admin")) {
            assertThat(browser(other).open("/desk/deadlines").statusCode())
                    .as(other)
                    .isEqualTo(403);
        }
    }

    @Test
    @Tag("WO-13")
    void theManagerClosesAStuckCaseWithAReason() throws Exception {
        var number = acceptedCase(shopFiles(sold(anOrder()), "NO_REASON", 1, 1));
        var manager = browser("mia");
        var page = "/desk/cases/" + number + "/closing";
        assertThat(manager.open("/desk/cases/" + number).body()).contains(page);

        var unsaid = Pages.send(manager, page, page, "reason", " ");
        assertThat(unsaid.statusCode()).isEqualTo(422);
        assertThat(unsaid.body()).contains("role=\"alert\"");
        var closed = Pages.send(manager, page, page, "reason", "<b>gone & away</b>");

        assertThat(closed.statusCode()).isEqualTo(302);
        assertThat(statusOf(number)).isEqualTo("CLOSED");
        assertThat(browser("alice").open("/desk/cases/" + number).body())
                .contains("&lt;b&gt;gone &amp; away&lt;/b&gt;")
                .doesNotContain(page);
        assertThat(Pages.send(manager, page, page, "reason", "again").statusCode())
                .isEqualTo(409);
    }

    @Test
    @Tag("S9")
    @Tag("S15")
    void nobodyButTheManagerClosesACase() throws Exception {
        var number = acceptedCase(shopFiles(sold(anOrder()), "NO_REASON", 1, 1));
        var page = "/desk/cases/" + number + "/closing";

        for (var other : List.of("alice", "ray", "walt", "quinn", "fiona", "sue", "admin")) {
            var browser = browser(other);
            assertThat(browser.open(page).statusCode()).as(other).isEqualTo(403);
            assertThat(Pages.send(browser, "/desk/admin/absences", page, "reason", "mine")
                            .statusCode())
                    .as(other)
                    .isEqualTo(403);
            assertThat(browser.open("/desk/cases/" + number).body()).doesNotContain(page);
        }
        assertThat(browser("mia").submit(page, Pages.form("reason", "no token")).statusCode())
                .isEqualTo(403);
        assertThat(statusOf(number)).isEqualTo("PENDING_REVIEW");
    }

    @Test
    @Tag("IN-14")
    void customerServiceCorrectsAnEntryOnItsPage() throws Exception {
        var number = acceptedCase(shopFiles(sold(anOrder().line("MUG", 3, 9_000)), "NO_REASON", 1, 3));
        var clerk = browser("alice");
        var page = "/desk/cases/" + number + "/correct";
        assertThat(clerk.open("/desk/cases/" + number).body()).contains(page);

        var odd = Pages.send(clerk, page, page, corrected("<b>two</b>", "NO_REASON"));
        assertThat(odd.statusCode()).isEqualTo(422);
        assertThat(odd.body()).contains("&lt;b&gt;two&lt;/b&gt;").doesNotContain("<b>two");
        var tooMany = Pages.send(clerk, page, page, corrected("4", "NO_REASON"));
        assertThat(tooMany.statusCode()).isEqualTo(422);
        assertThat(tooMany.body()).contains("class=\"wrong\"");
        assertThat(Pages.send(clerk, page, page, corrected("2", "WRONG_ITEM")).statusCode())
                .isEqualTo(302);

        assertThat(clerk.open("/desk/cases/" + number + "?lang=en").body())
                .contains("No reason given → Wrong article sent", "MUG: 3 → 2", "&lt;i&gt;wrong&lt;/i&gt;");
    }

    @Test
    @Tag("IN-14")
    @Tag("U2")
    void whoeverCorrectsAnEntryThatSomebodyElseHasChangedComparesAndSavesAgain() throws Exception {
        var number = acceptedCase(shopFiles(sold(anOrder().line("MUG", 3, 9_000)), "NO_REASON", 1, 3));
        var clerk = browser("alice");
        var page = "/desk/cases/" + number + "/correct";
        assertThat(Pages.send(browser("amy"), page, page, corrected("2", "WRONG_ITEM"))
                        .statusCode())
                .isEqualTo(302);

        var beaten = Pages.send(
                clerk,
                page,
                page,
                "lang",
                "en",
                "seen",
                "0",
                "reason",
                "NO_REASON",
                "channel",
                "shop",
                "remark",
                "<u>mine",
                "units[1]",
                "1");

        assertThat(beaten.statusCode()).isEqualTo(409);
        assertThat(beaten.body())
                .contains("Somebody else has changed this request meanwhile.", "&lt;u&gt;mine")
                .contains("stands now: Wrong article sent", "stands now: &lt;i&gt;wrong&lt;/i&gt;", "stands now: 2")
                .containsPattern("name=\"seen\" value=\"1\"")
                .containsPattern("name=\"units\\[1]\"[^>]*value=\"1\"")
                .doesNotContain("claim the task", "stands now: Shop", "stands now: not opened");
        assertThat(Pages.send(
                                clerk,
                                page,
                                page,
                                "seen",
                                "1",
                                "reason",
                                "NO_REASON",
                                "channel",
                                "shop",
                                "remark",
                                "<u>mine",
                                "units[1]",
                                "1")
                        .statusCode())
                .isEqualTo(302);
        assertThat(clerk.open("/desk/cases/" + number + "?lang=en").body()).contains("MUG: 2 → 1");
    }

    @Test
    @Tag("S9")
    @Tag("S15")
    void nobodyElseCorrectsAnEntry() throws Exception {
        var number = acceptedCase(shopFiles(sold(anOrder()), "NO_REASON", 1, 1));
        var page = "/desk/cases/" + number + "/correct";

        for (var other : List.of("ray", "walt", "quinn", "fiona", "mia", "admin")) {
            var browser = browser(other);
            assertThat(browser.open(page).statusCode()).as(other).isEqualTo(403);
            assertThat(Pages.send(browser, "/desk/admin/absences", page, corrected("1", "WRONG_ITEM"))
                            .statusCode())
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(browser("alice")
                        .submit(page, Pages.form(corrected("1", "WRONG_ITEM")))
                        .statusCode())
                .isEqualTo(403);
        done(approves(ray, number));
        assertThat(browser("alice").open("/desk/cases/" + number).body()).doesNotContain(page);
    }

    private static String[] corrected(String units, String reason) {
        return new String[] {
            "seen", "0", "reason", reason, "channel", "shop", "remark", "<i>wrong</i>", "units[1]", units
        };
    }

    private String expired() {
        var number = acceptedCase(shopFiles(sold(anOrder().line("MUG", 1, 5_000)), "NO_REASON", 1, 1));
        done(approves(ray, number));
        timerFires(number, "BoundaryEvent_GoodsOverdue");
        return number;
    }

    private Browser browser(String user) throws Exception {
        return Browser.signedInAs(user, port);
    }
}
