package org.aftersales.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.aftersales.harness.RunningDesk;
import org.aftersales.testdata.HttpCaller;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A return as people work it at their screens, on the packaged application as a newcomer starts it. */
class ReturnOnScreenIT {

    private static RunningDesk desk;

    private Screens screens;

    @BeforeAll
    static void theDeskOpens() {
        Screens.needed();
        desk = RunningDesk.start(
                "browser",
                Map.of(
                        "spring.datasource.url", "jdbc:h2:mem:browser;DB_CLOSE_DELAY=-1",
                        "aftersales.refund.simulator.late", "1s",
                        "aftersales.refund.ask-pace", "PT1S"));
    }

    @AfterAll
    static void theDeskCloses() {
        if (desk != null) {
            desk.close();
        }
    }

    @BeforeEach
    void everybodyHasAScreen() {
        screens = Screens.of(desk.baseUrl());
    }

    @AfterEach
    void everybodyGoesHome() {
        screens.close();
    }

    @Test
    @Tag("IN-01")
    @Tag("RR-03")
    @Tag("QC-01")
    @Tag("FI-04")
    @Tag("U16")
    void everyoneWorksAReturnToItsEndInEnglish() throws Exception {
        worked("SO-DEMO-025", Language.ENGLISH);
    }

    @Test
    @Tag("IN-01")
    @Tag("RR-03")
    @Tag("QC-01")
    @Tag("FI-04")
    @Tag("U16")
    void everyoneWorksAReturnToItsEndInChinese() throws Exception {
        worked("SO-DEMO-022", Language.CHINESE);
    }

    private void worked(String order, Language in) throws Exception {
        var number = aliceFiles(order, in);
        rayApproves(number, in);
        waltReceives(number, in);
        quinnInspects(number, in);
        fionaPays(number, in);

        var seen = new HttpCaller(URI.create(desk.baseUrl()).getPort(), "shop")
                .get("/api/returns/" + number)
                .json();
        assertThat(seen.path("status").asText()).as(seen.toString()).isEqualTo("COMPLETED");
    }

    private String aliceFiles(String order, Language in) {
        var alice = screens.signsIn("alice", in);
        alice.startsProcess(in.of("Return and refund", "退货退款"));
        alice.types("#words", order).pressesEnter();
        alice.selects("select[name=reason]", in.of("No reason given", "无理由退货"));
        alice.sees(in.of("Unopened and within 7 days of receipt.", "未拆封，签收 7 天内。"));
        alice.clicks("[data-all]");
        alice.clicks("[name=identityVerified]");
        alice.presses(in.of("File return", "提交退货申请"));
        alice.sees(in.of("The return is filed.", "退货申请已提交。"));
        return alice.text(".big");
    }

    private void rayApproves(String number, Language in) {
        var ray = screens.signsIn("ray", in);
        ray.opens(number, in.of("Review return", "审核退货"));
        ray.sees(number, in.of("Calculated refund", "退款计算"));
        ray.claims();
        ray.presses(in.of("Approve", "通过"));
        ray.completes();
        assertThat(ray.clicks()).as("from the sign-in to done").isLessThanOrEqualTo(4);
        ray.noLongerSees(number, in.of("Review return", "审核退货"));
    }

    private void waltReceives(String number, Language in) {
        var walt = screens.signsIn("walt", in);
        walt.opens(number, in.of("Receive parcel", "接收包裹"));
        walt.page().clicks(".claim button");
        walt.clicks("[data-as-announced]");
        walt.presses(in.of("Record receipt", "确认收货"));
        walt.tasklist().waitsFor(".no-task");
    }

    private void quinnInspects(String number, Language in) {
        var quinn = screens.signsIn("quinn", in);
        quinn.opens(number, in.of("Inspect parcel", "检验包裹"));
        quinn.page().clicks(".claim button");
        quinn.clicks("[name=allFine]");
        quinn.tasklist().waitsFor(".no-task");
    }

    private void fionaPays(String number, Language in) {
        var fiona = screens.signsIn("fiona", in);
        fiona.opens(number, in.of("Approve refund", "审批退款"));
        fiona.claims();
        fiona.presses(in.of("Approve; the refund is paid at once", "批准，立即退款"));
        fiona.completes();
        assertThat(fiona.clicks()).as("from the sign-in to done").isLessThanOrEqualTo(4);
    }
}
