package org.aftersales.desk.web;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.aftersales.story.ReturnStory;
import org.aftersales.testdata.Browser;
import org.aftersales.testdata.DeskTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A customer calls, and thinks again, has sent the goods, or sends a photo later. */
@DeskTest
class PhonedWishesTest extends ReturnStory {

    @LocalServerPort
    private int port;

    @Test
    @Tag("B-02")
    void customerServiceCancelsForACustomerWhoCalls() throws Exception {
        var number = approved();
        var clerk = browser("alice");
        var page = page(number, "cancellation");
        assertThat(clerk.open(theCase(number)).body()).contains(page);

        assertThat(Pages.send(clerk, page, page).statusCode()).isEqualTo(302);

        assertThat(statusOf(number)).isEqualTo("CLOSED");
        assertThat(clerk.open(theCase(number) + "?lang=en").body())
                .contains("The customer cancelled the return")
                .containsPattern("(?s)>alice</td>\\s*<td><span>The customer cancelled")
                .doesNotContain(page);
        var again = Pages.send(clerk, "/desk/admin/absences", page);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("role=\"alert\"").doesNotContain("<form");
        assertThat(clerk.open(page + "?lang=zh").body()).contains("该申请已不能取消。");
    }

    @Test
    @Tag("B-02")
    void whatHasArrivedIsNotCancelledAnyMore() throws Exception {
        var number = acceptedCase(shopFiles(sold(anOrder().line("MUG", 2, 5_000)), "NO_REASON", 1, 2));
        done(approves(ray, number));
        var clerk = browser("alice");
        var page = page(number, "cancellation");
        done(receives(number, true, 1, 1));

        assertThat(clerk.open(theCase(number)).body()).doesNotContain(page);
        assertThat(Pages.send(clerk, "/desk/admin/absences", page).statusCode()).isEqualTo(409);
        assertThat(statusOf(number)).isEqualTo("PENDING_RETURN");
    }

    @Test
    @Tag("RR-12")
    void theParcelThatACustomerTellsOfIsEntered() throws Exception {
        var number = approved();
        var clerk = browser("alice");
        var page = page(number, "shipment");
        assertThat(clerk.open(theCase(number)).body()).contains(page);

        var unsaid = Pages.send(clerk, page, page, "courier", "\"><i>SF", "trackingNumber", " ");
        assertThat(unsaid.statusCode()).isEqualTo(422);
        assertThat(unsaid.body())
                .contains("role=\"alert\"", "value=\"&quot;&gt;&lt;i&gt;SF\"")
                .doesNotContain("<i>SF");
        assertThat(Pages.send(clerk, page, page, "courier", "SF Express", "trackingNumber", "SF1234567890")
                        .statusCode())
                .isEqualTo(302);

        assertThat(clerk.open(theCase(number) + "?lang=en").body()).contains("SF1234567890");
        assertThat(clerk.open(page + "?lang=en").body())
                .contains("Told so far: SF Express SF1234567890", "A second parcel");
    }

    @Test
    @Tag("RR-12")
    void noParcelIsEnteredWhereNoneIsAwaited() throws Exception {
        var number = acceptedCase(shopFiles(sold(anOrder()), "NO_REASON", 1, 1));
        var clerk = browser("alice");
        var page = page(number, "shipment");

        assertThat(clerk.open(theCase(number)).body()).doesNotContain(page);
        var early = Pages.send(
                clerk, "/desk/admin/absences", page, "courier", "SF Express", "trackingNumber", "SF1234567890");
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.body()).as("what was said is still there to read").contains("SF1234567890");
        assertThat(statusOf(number)).isEqualTo("PENDING_REVIEW");
    }

    @Test
    @Tag("QC-03")
    @Tag("S18")
    void aPhotoThatComesLaterLetsTheReviewGoOn() throws Exception {
        var number = acceptedCase(shopFiles(sold(anOrder()), "DAMAGED_IN_TRANSIT", 1, 1));
        var clerk = browser("alice");
        var page = page(number, "photos");
        assertThat(clerk.open(theCase(number)).body()).contains("href=\"" + page + "\"");

        var none = Pages.upload(clerk, page, page, new byte[0]);
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("role=\"alert\"");
        var odd = Pages.upload(clerk, page, page, "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        assertThat(odd.statusCode()).isEqualTo(422);
        assertThat(Pages.upload(clerk, page, page, picture()).statusCode()).isEqualTo(302);

        assertThat(clerk.open(theCase(number) + "?lang=en").body())
                .contains("Photos were added", "src=\"" + page + "/");
    }

    @Test
    void whatHasEndedTakesNoPhoto() throws Exception {
        var number = approved();
        var clerk = browser("alice");
        done(shop.post("/api/returns/" + number + "/cancellation", Map.of()));
        var page = page(number, "photos");

        assertThat(clerk.open(theCase(number)).body()).doesNotContain("href=\"" + page + "\"");
        assertThat(Pages.upload(clerk, "/desk/admin/absences", page, picture()).statusCode())
                .isEqualTo(409);
    }

    @Test
    @Tag("QC-02")
    void customerServiceEntersThatRefusedGoodsNeedNotBeSentBack() throws Exception {
        var number = approved();
        var clerk = browser("alice");
        var page = page(number, "goods-given-up");
        assertThat(clerk.open(theCase(number)).body()).doesNotContain(page);
        done(receives(number, false, 1, 1));
        done(inspectsAndRefuses(number));
        assertThat(clerk.open(theCase(number)).body()).contains(page);
        assertThat(clerk.open(page + "?lang=en").body()).contains("scrapped, and the customer gets it in writing");
        assertThat(browser("walt").open(page).statusCode()).isEqualTo(403);

        assertThat(Pages.send(clerk, page, page).statusCode()).isEqualTo(302);

        assertThat(clerk.open(theCase(number) + "?lang=en").body())
                .contains("The customer does not want the refused goods back", "Goods given up by the customer")
                .doesNotContain(page);
        assertThat(walt.tasks(number, "Task_SendRefusedGoodsBack")).isEmpty();
        var again = Pages.send(clerk, "/desk/admin/absences", page);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("role=\"alert\"").doesNotContain("<form");
        done(walt.works(number, "Task_ScrapGoods", "scrappedUnits", 1));
        assertThat(clerk.open(theCase(number) + "?lang=zh").body()).contains("客户放弃的商品已报废", "报废入库（客户放弃）");
    }

    @Test
    @Tag("S9")
    @Tag("S15")
    void nobodyElseActsForCustomers() throws Exception {
        var number = approved();

        for (var other : List.of("ray", "walt", "quinn", "fiona", "mia", "admin", "dora")) {
            var browser = browser(other);
            for (var what : List.of("cancellation", "shipment", "photos")) {
                var page = page(number, what);
                assertThat(browser.open(page).statusCode()).as(other + page).isEqualTo(403);
                assertThat(browser.open(theCase(number)).body()).doesNotContain("href=\"" + page + "\"");
                assertThat(browser.submit(page, "courier=SF&trackingNumber=SF1234567890")
                                .statusCode())
                        .as(other + page)
                        .isEqualTo(403);
            }
        }
        for (var what : List.of("cancellation", "shipment")) {
            assertThat(browser("alice")
                            .submit(page(number, what), "courier=SF&trackingNumber=SF1234567890")
                            .statusCode())
                    .as("sent from another page")
                    .isEqualTo(403);
        }
        assertThat(statusOf(number)).isEqualTo("PENDING_RETURN");
    }

    private String approved() {
        var number = acceptedCase(shopFiles(sold(anOrder()), "NO_REASON", 1, 1));
        done(approves(ray, number));
        return number;
    }

    private static byte[] picture() throws Exception {
        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", picture);
        return picture.toByteArray();
    }

    private static String theCase(String number) {
        return "/desk/cases/" + number;
    }

    private static String page(String number, String what) {
        return theCase(number) + "/" + what;
    }

    private Browser browser(String user) throws Exception {
        return Browser.signedInAs(user, port);
    }
}
