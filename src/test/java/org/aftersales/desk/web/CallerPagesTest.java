package org.aftersales.desk.web;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.aftersales.story.ReturnStory;
import org.aftersales.testdata.Browser;
import org.aftersales.testdata.DeskTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What customer service enters on the page of a case for a customer who calls: an answer, the answer to an offer, a courier. */
@DeskTest
class CallerPagesTest extends ReturnStory {

    @LocalServerPort
    private int port;

    @Autowired
    private Clock clock;

    @Test
    @Tag("RR-14")
    void theCustomersAnswerIsEnteredAndTheReviewGoesOn() throws Exception {
        var number = asked();
        var clerk = browser("alice");
        var page = page(number, "answer");
        assertThat(clerk.open("/desk/cases/" + number).body()).contains(page);
        assertThat(clerk.open(page).body()).contains("Is the &lt;seal&gt; whole?");

        var nothing = Pages.send(clerk, page, page, "answer", "   ");
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("role=\"alert\"");
        assertThat(Pages.send(clerk, page, page, "answer", "x".repeat(1_001)).statusCode())
                .isEqualTo(422);
        assertThat(Pages.send(clerk, page, page, "answer", "<script>alert('yes')</script>")
                        .statusCode())
                .isEqualTo(302);

        var shown = clerk.open("/desk/cases/" + number + "?lang=en").body();
        assertThat(shown)
                .contains("&lt;script&gt;alert(")
                .doesNotContain("<script>alert", page)
                .containsPattern("(?s)>alice</td>\\s*<td><span>The customer answered");
        assertThat(ray.tasks(number, "Task_ReviewReturn")).hasSize(1);
        assertThat(clerk.open(page).body()).contains("role=\"status\"").doesNotContain("<textarea");
    }

    @Test
    @Tag("U2")
    void whatWasTypedIsShownWhenTheCaseMovedOnMeanwhile() throws Exception {
        var number = asked();
        var clerk = browser("alice");
        var page = page(number, "answer");
        clerk.open(page);
        done(shop.post("/api/returns/" + number + "/answer", Map.of("text", "The customer was quicker.")));

        var tooLate = Pages.send(clerk, "/desk/cases/" + number, page, "answer", "The <seal> is whole, but scratched.");

        assertThat(tooLate.statusCode()).isEqualTo(409);
        assertThat(tooLate.body())
                .contains("role=\"alert\"", "readonly", "The &lt;seal&gt; is whole, but scratched.")
                .doesNotContain("name=\"answer\"");
    }

    @Test
    @Tag("U2")
    @Tag("RR-14")
    void whatWasSaidToOneQuestionIsNotOfferedAsTheAnswerToTheNext() throws Exception {
        var number = asked();
        var clerk = browser("alice");
        var page = page(number, "answer");
        clerk.open(page);
        done(shop.post("/api/returns/" + number + "/answer", Map.of("text", "The customer was quicker.")));
        done(ray.works(
                number, "Task_ReviewReturn", "reviewDecision", "ask", "customerQuestion", "Which colour is it?"));

        var tooLate = Pages.send(clerk, page, page, "answer", "The seal is whole.", "seen", "1", "lang", "en");

        assertThat(tooLate.statusCode()).isEqualTo(409);
        assertThat(tooLate.body())
                .contains("Which colour is it?", "That question is answered; this is a newer one.")
                .containsPattern("readonly>The seal is whole.<")
                .containsPattern("name=\"answer\"[^>]*></textarea>")
                .doesNotContain("no longer possible");
        assertThat(Pages.send(clerk, page, page, "answer", "Green.", "seen", "2")
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    @Tag("U2")
    @Tag("RR-20")
    void whatWasSaidToOneOfferIsNotTakenForTheNext() throws Exception {
        var number = offered();
        var clerk = browser("alice");
        var page = page(number, "offer");
        done(shop.post("/api/returns/" + number + "/offer", Map.of("accepted", false)));
        offers(number);

        var tooLate = Pages.send(clerk, page, page, "choice", "accept", "seen", "1", "lang", "en");

        assertThat(tooLate.statusCode()).isEqualTo(409);
        assertThat(tooLate.body())
                .contains("That offer is answered; this is a newer one.", "as you chose it; it was not saved")
                .doesNotContain("no longer possible", "checked");
        assertThat(Pages.send(clerk, page, page, "choice", "accept", "seen", "2")
                        .statusCode())
                .isEqualTo(302);
    }

    @ParameterizedTest
    @CsvSource({"accept, EndEvent_GoodwillCompleted", "decline, Task_ReviewReturn"})
    @Tag("RR-20")
    void theAnswerToTheOfferIsEntered(String choice, String then) throws Exception {
        var number = offered();
        var clerk = browser("alice");
        var page = page(number, "offer");
        assertThat(clerk.open("/desk/cases/" + number).body()).contains(page);
        assertThat(clerk.open(page + "?lang=en").body()).contains("20.00", "We are &lt;b&gt;sorry&lt;/b&gt;.");

        assertThat(Pages.send(clerk, page, page, "choice", choice, "seen", "7").statusCode())
                .isEqualTo(409);
        assertThat(Pages.send(clerk, page, page).statusCode()).isEqualTo(422);
        assertThat(Pages.send(clerk, page, page, "choice", "perhaps").statusCode())
                .isEqualTo(422);
        assertThat(Pages.send(clerk, page, page, "choice", choice).statusCode()).isEqualTo(302);

        assertThat(clerk.open("/desk/cases/" + number).body())
                .contains(">alice<")
                .doesNotContain(page);
        if (choice.equals("accept")) {
            backgroundWorkOf(number);
            assertThat(statusOf(number)).isEqualTo("COMPLETED");
        } else {
            assertThat(ray.tasks(number, then)).hasSize(1);
        }
    }

    @Test
    @Tag("RR-12")
    void aCourierIsBookedAndBookedAgainForACustomerWhoCalls() throws Exception {
        var number = approved();
        var clerk = browser("alice");
        var page = page(number, "pick-up");
        assertThat(clerk.open("/desk/cases/" + number).body()).contains(page);

        assertThat(Pages.send(clerk, page, page, wish(inDays(1), "MORNING")).statusCode())
                .isEqualTo(302);
        backgroundStepsOf(number);
        var booked = clerk.open("/desk/cases/" + number + "?lang=en").body();
        assertThat(booked)
                .contains(inDays(1), "9 to 12 o&#39;clock", "The courier comes", ">alice<", "Call off pick-up")
                .doesNotContain("Long Street");
        assertThat(clerk.open(page + "?lang=en").body())
                .contains("Last booked for")
                .doesNotContain("name=\"day\"");
        done(walt.post("/api/returns/" + number + "/pickup/missed", Map.of("reason", "nobody at home")));
        assertThat(clerk.open("/desk/cases/" + number).body()).contains(page);

        assertThat(Pages.send(clerk, page, page, wish(inDays(2), "NOON")).statusCode())
                .isEqualTo(302);
        assertThat(shop.get("/api/returns/" + number).body().at("/pickUp/day").asText())
                .isEqualTo(inDays(2));
    }

    @Test
    @Tag("RR-12")
    void aCustomerWhoCannotMeetTheCourierGetsAnotherDay() throws Exception {
        var number = approved();
        var clerk = browser("alice");
        var page = page(number, "pick-up");
        assertThat(Pages.send(clerk, page, page, wish(inDays(1), "MORNING")).statusCode())
                .isEqualTo(302);
        backgroundStepsOf(number);
        var second = Pages.send(clerk, page, page, wish(inDays(2), "NOON"));
        assertThat(second.statusCode()).as("one courier at a time").isEqualTo(422);
        assertThat(second.body())
                .as("what the customer has said is still there to read")
                .contains("role=\"alert\"", inDays(2), "Li Wei", "13800000000", "1 Long Street");

        assertThat(Pages.send(clerk, page, page + "/off").statusCode()).isEqualTo(302);
        backgroundStepsOf(number);
        assertThat(clerk.open("/desk/cases/" + number + "?lang=en").body())
                .contains("The customer cannot meet the courier", "Not needed any more");
        assertThat(Pages.send(clerk, page, page + "/off").statusCode())
                .as("nobody is awaited")
                .isEqualTo(409);
        var otherLanguage = clerk.open(page + "/off?lang=zh");
        assertThat(otherLanguage.statusCode()).isEqualTo(302);
        assertThat(otherLanguage.headers().firstValue("Location").orElse("")).endsWith(page);
        assertThat(Pages.send(clerk, page, page, wish(inDays(2), "NOON")).statusCode())
                .isEqualTo(302);

        assertThat(shop.get("/api/returns/" + number).body().at("/pickUp/day").asText())
                .isEqualTo(inDays(2));
        assertThat(Pages.send(browser("fiona"), "/desk/admin/absences", page + "/off")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2026-02-30", "-1", "15", "'; drop table pick_up; --", "<b>1</b>"})
    @Tag("RR-12")
    void noCourierComesOnADayThatIsNone(String day) throws Exception {
        var number = approved();
        var page = page(number, "pick-up");
        var typed = day.matches("-?\\d+") ? inDays(Integer.parseInt(day)) : day;

        var refused = Pages.send(browser("alice"), page, page, wish(typed, "MORNING"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("role=\"alert\"").doesNotContain("<b>1");
        assertThat(shop.get("/api/returns/" + number).body().path("pickUp").isEmpty())
                .isTrue();
    }

    @Test
    @Tag("RR-12")
    void theCourierIsToldWholeDoorsAndWhatWasTypedStays() throws Exception {
        var number = approved();
        var page = page(number, "pick-up");

        var refused = Pages.send(
                browser("alice"),
                page,
                page,
                "day",
                inDays(1),
                "slot",
                "NOON",
                "contact",
                "\"><img src=x>",
                "phone",
                "",
                "address",
                "");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("&quot;&gt;&lt;img src=x&gt;", inDays(1))
                .doesNotContain("<img src=x>");
    }

    @Test
    void nothingIsEnteredWhereNothingIsAwaited() throws Exception {
        var number = acceptedCase(shopFiles(sold(anOrder()), "NO_REASON", 1, 1));
        var clerk = browser("alice");

        for (var what : List.of("answer", "offer", "pick-up")) {
            var page = page(number, what);
            assertThat(clerk.open("/desk/cases/" + number).body()).as(what).doesNotContain(page);
            assertThat(clerk.open(page).body()).as(what).contains("role=\"status\"");
        }
        var correction = page(number, "correct");
        assertThat(Pages.send(clerk, correction, page(number, "answer"), "answer", "yes")
                        .statusCode())
                .isEqualTo(409);
        assertThat(Pages.send(clerk, correction, page(number, "offer"), "choice", "accept")
                        .statusCode())
                .isEqualTo(409);
        var early = Pages.send(clerk, correction, page(number, "pick-up"), wish(inDays(1), "NOON"));
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.body()).contains(inDays(1), "Li Wei", "1 Long Street");
    }

    @Test
    @Tag("S9")
    @Tag("S15")
    void nobodyElseSpeaksForTheCustomer() throws Exception {
        var question = asked();
        var offer = offered();
        var goods = approved();

        for (var other : List.of("ray", "walt", "quinn", "fiona", "mia", "admin")) {
            var browser = browser(other);
            for (var page : List.of(page(question, "answer"), page(offer, "offer"), page(goods, "pick-up"))) {
                assertThat(browser.open(page).statusCode()).as(other + page).isEqualTo(403);
                assertThat(Pages.send(browser, "/desk/admin/absences", page, "answer", "yes", "choice", "accept")
                                .statusCode())
                        .as(other + page)
                        .isEqualTo(403);
            }
            var shown = browser.open("/desk/cases/" + question);
            assertThat(shown.statusCode()).as(other).isEqualTo(other.equals("admin") ? 403 : 200);
            assertThat(shown.body()).doesNotContain(page(question, "answer"));
        }
        assertThat(browser("alice")
                        .submit(page(question, "answer"), Pages.form("answer", "no token"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser("alice").open(page("AS-000000-000000", "answer")).statusCode())
                .isEqualTo(404);
    }

    private String asked() {
        var number = acceptedCase(shopFiles(sold(anOrder()), "NO_REASON", 1, 1));
        done(ray.works(
                number, "Task_ReviewReturn", "reviewDecision", "ask", "customerQuestion", "Is the <seal> whole?"));
        return number;
    }

    private String offered() {
        var number = acceptedCase(shopFiles(sold(anOrder().line("MUG", 1, 5_000)), "NO_REASON", 1, 1));
        offers(number);
        return number;
    }

    private void offers(String number) {
        done(ray.works(
                number,
                "Task_ReviewReturn",
                "reviewDecision",
                "goodwill",
                "goodwillAmount",
                "20.00",
                "goodwillText",
                "We are <b>sorry</b>."));
        done(sue.works(number, "Task_ApproveGoodwill", "goodwillDecision", "approve"));
    }

    private String approved() {
        var number = acceptedCase(shopFiles(sold(anOrder()), "NO_REASON", 1, 1));
        done(approves(ray, number));
        return number;
    }

    private static String[] wish(String day, String slot) {
        return new String[] {
            "day", day, "slot", slot, "contact", "Li Wei", "phone", "13800000000", "address", "1 Long Street"
        };
    }

    private String inDays(int days) {
        return LocalDate.now(clock).plusDays(days).toString();
    }

    private static String page(String number, String what) {
        return "/desk/cases/" + number + "/" + what;
    }

    private Browser browser(String user) throws Exception {
        return Browser.signedInAs(user, port);
    }
}
