package org.aftersales.browser;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.aftersales.story.ReturnStory;
import org.aftersales.testdata.DeskTest;
import org.aftersales.testdata.TestCourier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody who has begun to fill in a form looks something up on the page of the case. */
@DeskTest
class LinkInFormOnScreenIT extends ReturnStory {

    @LocalServerPort
    private int port;

    @Autowired
    private Clock clock;

    private Screens screens;

    @BeforeAll
    static void somebodyCanLook() {
        Screens.needed();
    }

    @BeforeEach
    void everybodyHasAScreen() {
        screens = Screens.of("http://127.0.0.1:" + port);
    }

    @AfterEach
    void everybodyGoesHome() {
        screens.close();
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH, Arrange pick-up, Book the courier again, page of the case", "CHINESE, 安排取件, 重新预约快递, 售后单页面"})
    @Tag("U2")
    @Tag("B-15")
    void whatWasFilledInStaysAndThePageOfTheCaseOpensBeside(Language language, String task, String again, String page) {
        var number = whereNoCourierGoes();
        var clerk = screens.signsIn("alice", language);
        clerk.awaits(number, task).opens(number, task).claims().presses(again);

        clerk.presses(page);

        assertThat(clerk.addressOfTheWindowBeside()).endsWith("/desk/cases/" + number);
        assertThat(clerk.chosen()).isEqualTo(List.of(again));
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH, Arrange pick-up, Book the courier again, Cases", "CHINESE, 安排取件, 重新预约快递, 售后单"})
    @Tag("U2")
    @Tag("B-15")
    void thePagesOfTheDeskOpenBesideTheTask(Language language, String task, String again, String cases) {
        var number = whereNoCourierGoes();
        var clerk = screens.signsIn("alice", language);
        clerk.awaits(number, task).opens(number, task).claims().presses(again);

        clerk.presses(cases);

        assertThat(clerk.addressOfTheWindowBeside()).endsWith("/desk/cases");
        assertThat(clerk.chosen()).isEqualTo(List.of(again));
    }

    private String whereNoCourierGoes() {
        var number = acceptedCase(shopFiles(sold(anOrder()), "NO_REASON", 1, 1));
        done(approves(ray, number));
        done(shop.post(
                "/api/returns/" + number + "/pickup",
                Map.of(
                        "day", LocalDate.now(clock).plusDays(1).toString(),
                        "slot", "NOON",
                        "contact", "Li Wei",
                        "phone", "13800000000",
                        "address", TestCourier.TOO_FAR)));
        backgroundStepsOf(number);
        return number;
    }
}
