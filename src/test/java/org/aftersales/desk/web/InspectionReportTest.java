package org.aftersales.desk.web;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.aftersales.story.Answer;
import org.aftersales.story.ReturnStory;
import org.aftersales.testdata.Browser;
import org.aftersales.testdata.DeskTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What came, what was found and where it lies now can be read on the page of the case, and printed. */
@DeskTest
class InspectionReportTest extends ReturnStory {

    @LocalServerPort
    private int port;

    @Test
    @Tag("B-06")
    @Tag("WH-01")
    void whatQualityControlFoundStaysToBeReadAndPrinted() throws Exception {
        var number = received();
        var clerk = browser("alice");
        assertThat(clerk.open(theCase(number) + "?lang=en").body())
                .contains("received by walt", "not inspected yet")
                .doesNotContain(report(number));
        done(finds(number, "<b>deep</b> scratch"));
        backgroundStepsOf(number);

        var page = clerk.open(theCase(number) + "?lang=en").body();
        assertThat(page)
                .contains("inspected by quinn", "The damage was caused by use", "&lt;b&gt;deep&lt;/b&gt; scratch")
                .contains("Back to the customer", "packaging incomplete", "B-42", "expired")
                .contains("Return inbound", "For the customer", report(number))
                .doesNotContain("<b>deep");
        for (var reader : List.of("alice", "ray", "walt", "quinn", "fiona", "sue", "mia", "audrey")) {
            assertThat(browser(reader).open(report(number) + "?lang=en").body())
                    .as(reader)
                    .contains("Inspection report", "&lt;b&gt;deep&lt;/b&gt; scratch", "data-print", "Signature");
        }
        assertThat(clerk.open(report(number) + "?lang=zh").body())
                .contains("质检报告", "quinn", "打印")
                .doesNotContain("Inspection report");
    }

    @Test
    @Tag("QC-02")
    @Tag("WH-02")
    void whatWentBackToTheCustomerIsReadOnThePageOfTheCase() throws Exception {
        var number = received();
        done(finds(number, "scratch"));
        var before = browser("alice").open(theCase(number) + "?lang=en").body();
        assertThat(before).contains("For the customer").doesNotContain("refused goods</td>", "SF-BACK");

        done(sendsBack(number, 1));

        assertThat(browser("alice").open(theCase(number) + "?lang=en").body())
                .contains("After-sales outbound, refused goods</td>")
                .contains("Refused goods were sent back to the customer", "SF, SF-BACK, Units: 1")
                .contains("Refused goods sent back");
        assertThat(browser("alice").open(theCase(number) + "?lang=zh").body())
                .contains("售后出库（拒收退回）", "拒收商品已寄回客户", "拒收商品已寄回")
                .doesNotContain("After-sales outbound");
    }

    @Test
    @Tag("WO-13")
    @Tag("WH-01")
    void theTimelineTellsWhatWasPutAwayWhere() throws Exception {
        var number = received();
        assertThat(browser("ray").open(theCase(number) + "?lang=en").body()).doesNotContain("Goods were put away.");

        done(finds(number, "scratch"));

        assertThat(browser("ray").open(theCase(number) + "?lang=en").body())
                .containsOnlyOnce("Goods were put away.")
                .containsOnlyOnce("1 × MUG: For the customer");
        assertThat(browser("ray").open(theCase(number) + "?lang=zh").body())
                .contains("商品已入库。", "MUG × 1：待退客户")
                .doesNotContain("Goods were put away.");
    }

    @Test
    @Tag("B-06")
    void thereIsNoReportOfWhatNobodyHasInspected() throws Exception {
        var number = acceptedCase(shopFiles(sold(anOrder()), "NO_REASON", 1, 1));

        assertThat(browser("quinn").open(report(number) + "?lang=en").body())
                .contains("Nothing of this case has been inspected yet.")
                .doesNotContain("data-print");
    }

    @Test
    @Tag("S9")
    void whoMayNotKnowOfTheCaseReadsNoReportOfIt() throws Exception {
        var number = received();
        done(finds(number, "scratch"));

        assertThat(browser("dora").open(report(number)).statusCode()).isEqualTo(403);
        assertThat(browser("alice")
                        .open("/desk/cases/AS-000000-000000/inspection")
                        .statusCode())
                .isEqualTo(404);
        assertThat(new Browser(port).open(report(number)).statusCode()).isEqualTo(302);
    }

    @Test
    @Tag("RR-04")
    @Tag("S9")
    void whereTheGoodsGoIsReadByAllAndTheFeeByThoseWhoHaveToDoWithMoney() throws Exception {
        var number = acceptedCase(shopFiles(sold(anOrder().line("MUG", 1, 5_000)), "NO_REASON", 1, 1));
        done(approves(
                ray,
                number,
                "serviceFee",
                "3.00",
                "returnContact",
                "Dock 7",
                "returnPhone",
                "0571-1",
                "returnAddress",
                "1 Quay Street"));

        assertThat(browser("fiona").open(theCase(number) + "?lang=en").body())
                .contains("1 Quay Street", "<dt>Service fee</dt>");
        assertThat(browser("walt").open(theCase(number) + "?lang=en").body())
                .contains("1 Quay Street")
                .doesNotContain("<dt>Service fee</dt>");
    }

    private String received() {
        var number = acceptedCase(shopFiles(sold(anOrder().line("MUG", 1, 5_000)), "NO_REASON", 1, 1));
        done(approves(ray, number));
        done(receives(number, false, 1, 1));
        return number;
    }

    private Answer finds(String number, String defect) {
        var task = quinn.task(number, "Task_InspectParcel");
        quinn.claims(task);
        var line = quinn.get("/api/tasks/" + task + "/inspection").body().at("/lines/0/parcelLineId");
        return quinn.post(
                "/api/tasks/" + task + "/inspection",
                Map.of(
                        "parts",
                        List.of(Map.ofEntries(
                                Map.entry("parcelLineId", line.asLong()),
                                Map.entry("units", 1),
                                Map.entry("accepted", false),
                                Map.entry("packagingComplete", false),
                                Map.entry("accessoriesComplete", true),
                                Map.entry("opened", true),
                                Map.entry("severity", "MAJOR"),
                                Map.entry("faultParty", "CUSTOMER"),
                                Map.entry("disposition", "RETURN_TO_CUSTOMER"),
                                Map.entry("refusalCode", "MAN_MADE_DAMAGE"),
                                Map.entry("batch", "B-42"),
                                Map.entry("expiry", "2020-01-31"),
                                Map.entry("defect", defect)))));
    }

    private static String theCase(String number) {
        return "/desk/cases/" + number;
    }

    private static String report(String number) {
        return theCase(number) + "/inspection";
    }

    private Browser browser(String user) throws Exception {
        return Browser.signedInAs(user, port);
    }
}
