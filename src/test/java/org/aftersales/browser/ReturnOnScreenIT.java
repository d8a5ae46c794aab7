package org.aftersales.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.aftersales.harness.RunningDesk;
import org.aftersales.replay.Site;
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
    @Tag("QC-03")
    @Tag("FI-04")
    @Tag("U16")
    void everyoneWorksAReturnToItsEndInEnglish() throws IOException {
        worked("SO-DEMO-025", Language.ENGLISH);
    }

    @Test
    @Tag("IN-01")
    @Tag("RR-03")
    @Tag("QC-01")
    @Tag("QC-03")
    @Tag("FI-04")
    @Tag("U16")
    void everyoneWorksAReturnToItsEndInChinese() throws IOException {
        worked("SO-DEMO-022", Language.CHINESE);
    }

    @Test
    void theOperatorSeesWhereTheCasesStand() {
        var admin = screens.signsIn("admin", Language.ENGLISH);

        admin.goesTo("/camunda/app/cockpit/default/#/processes");
        admin.presses("Decide on return");

        admin.sees("Review return", "Record review").waitsFor(".activity-bottom-left-position .badge");
        admin.keepsPicture("cockpit");
    }

    private void worked(String order, Language in) throws IOException {
        var number = aliceFiles(order, in);
        rayApproves(number, in);
        theCustomerSendsTheGoods(number);
        waltReceives(number, in);
        quinnInspects(number, in);
        fionaSendsTheAmountBack(number, in);
        rayRevisesTheAmount(number, in);
        theProviderRefuses();
        fionaPaysAndTriesAgain(number, in);

        await().atMost(Duration.ofSeconds(60)).until(() -> statusOf(number).equals("COMPLETED"));
    }

    private String aliceFiles(String order, Language in) {
        var alice = screens.signsIn("alice", in);
        alice.startsProcess(in.of("Return and refund", "退货退款"));
        alice.types("#words", order).pressesEnter();
        alice.selects("select[name=reason]", in.of("No reason given", "无理由退货"));
        alice.sees(in.of("Unopened and within 7 days of receipt.", "未拆封，签收 7 天内。"));
        alice.clicks("[data-all]");
        alice.clicks("[name=identityVerified]");
        alice.keepsPicture("new-return");
        alice.presses(in.of("File return", "提交退货申请"));
        alice.sees(in.of("The return is filed.", "退货申请已提交。"));
        var number = alice.text(".big");

        alice.awaits(number, in.of("Review return", "审核退货")).opens(number, in.of("Review return", "审核退货"));
        alice.triesToClaim().sees(in.of("a second person has to do this step", "此步骤须由另一人完成"));
        return number;
    }

    private void rayApproves(String number, Language in) {
        var ray = screens.signsIn("ray", in);
        ray.opens(number, in.of("Review return", "审核退货"));
        ray.sees(number, in.of("Calculated refund", "退款计算"), in.of("Request received", "申请已收到"));
        ray.claims();
        ray.presses(in.of("Approve", "通过"));
        ray.keepsPicture("review-return");
        ray.completes();
        assertThat(ray.clicks()).as("from the sign-in to done").isLessThanOrEqualTo(4);
        ray.noLongerSees(number, in.of("Review return", "审核退货"));
    }

    private void theCustomerSendsTheGoods(String number) {
        var shipment = Map.of("courier", "SF Express", "trackingNumber", trackingNumber(number));
        assertThat(site().post("shop", "/api/returns/" + number + "/shipment", shipment)
                        .ok())
                .isTrue();
    }

    private void waltReceives(String number, Language in) {
        var walt = screens.signsIn("walt", in);
        walt.sees("SF Express " + trackingNumber(number));
        walt.keepsPicture("task-list");
        walt.opens(number, in.of("Receive parcel", "接收包裹"));
        walt.page().clicks(".claim button");
        walt.clicks("[data-as-announced]");
        walt.keepsPicture("receive-parcel");
        walt.presses(in.of("Record receipt", "确认收货"));
        walt.tasklist().waitsFor(".no-task");
    }

    private void quinnInspects(String number, Language in) throws IOException {
        var quinn = screens.signsIn("quinn", in);
        quinn.opens(number, in.of("Inspect parcel", "检验包裹"));
        quinn.page().clicks(".claim button");
        quinn.choosesFile("input[type=file]", photo());
        quinn.pressesUntilThere(in.of("Add photos", "上传照片"), ".photos img");
        quinn.keepsPicture("inspect-parcel");
        quinn.clicks("[name=allFine]");
        quinn.tasklist().waitsFor(".no-task");
    }

    private void fionaSendsTheAmountBack(String number, Language in) {
        var fiona = screens.signsIn("fiona", in);
        fiona.opens(number, in.of("Approve refund", "审批退款"));
        fiona.claims().keepsPicture("approve-refund");
        fiona.presses(in.of("Send back to revise the amount", "退回，重新核定金额"));
        fiona.fills(in.of("Why the amount is sent back", "退回原因"), "5 CNY < 10 CNY");
        fiona.completes();
    }

    private void rayRevisesTheAmount(String number, Language in) {
        var ray = screens.signsIn("ray", in);
        ray.opens(number, in.of("Revise amount", "修改金额"));
        ray.sees("5 CNY < 10 CNY").claims();
        ray.fills(in.of("Service fee", "服务费"), "5").keepsPicture("revise-amount");
        ray.completes();
    }

    private void theProviderRefuses() {
        var script = Map.of("behaviours", List.of("REFUSE"));
        assertThat(site().put("fiona", "/api/simulator/script", script).ok()).isTrue();
    }

    private void fionaPaysAndTriesAgain(String number, Language in) {
        var fiona = screens.signsIn("fiona", in);
        fiona.opens(number, in.of("Approve refund", "审批退款")).claims();
        fiona.presses(in.of("Approve; the refund is paid at once", "批准，立即退款"));
        fiona.completes();
        assertThat(fiona.clicks()).as("from the sign-in to done").isLessThanOrEqualTo(4);

        var failed = in.of("Resolve failed refund", "处理退款失败");
        fiona.awaits(number, failed).opens(number, failed).claims();
        fiona.presses(in.of("Try again, under the same number", "用原退款单号重试"));
        fiona.keepsPicture("resolve-failed-refund");
        fiona.completes();
    }

    private static String statusOf(String number) {
        return site().get("shop", "/api/returns/" + number).text("status");
    }

    private static String trackingNumber(String number) {
        return "SF" + number.substring(number.length() - 6);
    }

    private static Site site() {
        return new Site(desk.baseUrl());
    }

    private static Path photo() throws IOException {
        var photo = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        var brush = photo.createGraphics();
        brush.setPaint(new GradientPaint(0, 0, new Color(0xc8, 0xdd, 0xe2), 320, 240, new Color(0x12, 0x60, 0x6e)));
        brush.fillRect(0, 0, 320, 240);
        brush.dispose();
        var file = Files.createTempFile("goods", ".png");
        file.toFile().deleteOnExit();
        ImageIO.write(photo, "png", file.toFile());
        return file;
    }
}
