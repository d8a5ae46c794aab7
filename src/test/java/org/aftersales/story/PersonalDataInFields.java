package org.aftersales.story;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.sql.DataSource;
import org.aftersales.testdata.Browser;
import org.aftersales.testdata.Canary;
import org.aftersales.testdata.HttpCaller;
import org.aftersales.testdata.TableDump;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * People type what they like into every field of a case: what is meant for words is kept as ciphertext, what is meant for a number, and
 * therefore kept in clear, refuses whatever names or reaches a person. A name alone is not told from that of a courier's company.
 */
@Tag("PS-02")
@Tag("S22")
abstract class PersonalDataInFields extends ReturnStory {

    private static final String TELLTALE = String.join(" / ", Canary.NAME, Canary.PHONE, Canary.ADDRESS, Canary.MAIL);

    /** What reaches a person, also as people group the digits. */
    private static final List<String> CONTACTS = List.of(
            Canary.PHONE,
            Canary.PHONE.replaceFirst("(...)(....)", "+86 $1-$2-"),
            Canary.MAIL,
            Canary.ADDRESS,
            TELLTALE);

    private static final List<String> NAMES_AND_CONTACTS =
            Stream.concat(Stream.of(Canary.NAME), CONTACTS.stream()).toList();

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    private int deskPort;

    @Autowired
    private DataSource desk;

    @Autowired
    private Clock clock;

    @BeforeEach
    @AfterEach
    void theProviderIsWell() {
        tables().sql("update simulator_script set used = true").update();
    }

    @AfterEach
    void whoeverStealsTheDatabaseLearnsNothing() throws Exception {
        assertThat(TableDump.of(desk).leaks()).isEmpty();
    }

    @Test
    void courierAndTrackingNumberOfAReturn() {
        var number = awaited();
        for (var contact : CONTACTS) {
            refused(ships(number, "shipment", contact, "SF1"), "ShipmentInvalid");
        }
        for (var text : NAMES_AND_CONTACTS) {
            refused(ships(number, "shipment", "SF", text), "ShipmentInvalid");
            refused(receivesUnder(number, text), "TrackingNumberInvalid");
        }

        done(ships(number, "shipment", "SF", "SF7"));
        done(receivesUnder(number, "SF8"));
    }

    @Test
    void whatTheCourierOfAPickUpSays() {
        var missed = fetched();
        done(shop.post("/api/returns/" + missed + "/pickup/missed", Map.of("reason", TELLTALE)));
        var collected = fetched();
        for (var contact : CONTACTS) {
            refused(ships(collected, "pickup/collected", contact, "SF1"), "ShipmentInvalid");
        }
        for (var text : NAMES_AND_CONTACTS) {
            refused(ships(collected, "pickup/collected", "SF", text), "ShipmentInvalid");
        }

        done(ships(collected, "pickup/collected", "SF", "SF7"));
    }

    @Test
    void theBatchThatQualityControlReads() {
        var number = awaited();
        done(receives(number, false, 1, 1));
        for (var text : NAMES_AND_CONTACTS) {
            refused(inspects(number, text), "BatchInvalid");
        }

        done(inspects(number, "批号 LOT-20260401"));
    }

    @Test
    void aPhotoAndItsName() throws Exception {
        var number = acceptedCase(shopFiles(sold(anOrder()), "QUALITY", 1, 1));

        assertThat(showsAPhotoThatIsCalled(TELLTALE, number)).isEqualTo(201);
    }

    @Test
    void aRequestThatIsCorrectedAndOneThatIsClosed() throws Exception {
        var number = acceptedCase(shopFiles(sold(anOrder()), "NO_REASON", 1, 1));
        var page = "/desk/cases/" + number;

        sends(
                "alice",
                page + "/correct",
                Map.of("reason", "NO_REASON", "channel", "shop", "remark", TELLTALE, "units[1]", "1", "seen", "0"));
        sends("mia", page + "/closing", Map.of("reason", TELLTALE));

        assertThat(tables().sql("select remark_after_cipher from case_correction where case_number = ?")
                        .param(number)
                        .query(String.class)
                        .list())
                .hasSize(1);
        assertThat(statusOf(number)).isEqualTo("CLOSED");
    }

    @Test
    void aCouponForTheTrouble() {
        var number = acceptedCase(shopFiles(sold(anOrder().line("RING", 1, 200_000)), "NO_REASON", 1, 1));
        done(proposes(number));
        done(mia.works(number, "Task_ApproveGoodwill", "goodwillDecision", "sendBack", "goodwillReason", TELLTALE));
        done(proposes(number));
        done(mia.works(number, "Task_ApproveGoodwill", "goodwillDecision", "approve"));
        done(shop.post("/api/returns/" + number + "/offer", Map.of("accepted", true)));
        backgroundStepsOf(number);
        Function<String, Answer> byHand =
                code -> mia.works(number, "Task_ResolveCoupon", "couponDecision", "byHand", "couponCode", code);
        NAMES_AND_CONTACTS.forEach(text -> refused(byHand.apply(text), "CouponCodeMissing"));

        done(byHand.apply("GIFT-1500"));
    }

    @Test
    void aGiftOnItsWay() throws Exception {
        var number = acceptedCase(shopFiles(sold(anOrder()), "DAMAGED_IN_TRANSIT", 1, 1));
        assertThat(showsAPhotoThatIsCalled("photo.png", number)).isEqualTo(201);
        if (!quinn.tasks(number, "Task_GiveOpinion").isEmpty()) {
            done(quinn.works(number, "Task_GiveOpinion", "opinion", "UNCLEAR", "opinionText", TELLTALE));
        }
        sold(anOrder().line("MUG", 1, 500));
        done(approves(ray, number, "giftSku", "MUG", "giftUnits", 1));
        done(receives(number, false, 1, 1));
        done(inspectsAndAccepts(number));
        done(financeApproves(fiona, number));
        backgroundStepsOf(number);
        done(sue.works(number, "Task_ApproveGift", "giftDecision", "approve"));
        for (var contact : CONTACTS) {
            refused(sends(number, contact, "SF-77"), "GiftShipmentInvalid");
        }
        for (var text : NAMES_AND_CONTACTS) {
            refused(sends(number, "SF", text), "GiftShipmentInvalid");
        }

        done(sends(number, "SF", "SF-77"));
    }

    @Test
    void anAmountThatASuperiorSendsBackAndAnAccountThatFinanceWritesDown() {
        var number = acceptedCase(shopFiles(sold(anOrder().line("RING", 1, 100_001)), "NO_REASON", 1, 1));
        done(approves(ray, number));
        done(receives(number, false, 1, 1));
        done(inspectsAndAccepts(number));
        done(sue.works(
                number, "Task_ApproveAmountAsSupervisor", "amountDecision", "sendBack", "sendBackReason", TELLTALE));
        done(ray.works(number, "Task_ReviseAmount", "serviceFee", "0.00", "freightBack", false));
        done(sue.works(number, "Task_ApproveAmountAsSupervisor", "amountDecision", "approve"));
        done(fiona.put("/api/simulator/script", Map.of("behaviours", List.of("REFUSE"))));
        done(financeApproves(fiona, number));
        backgroundStepsOf(number);
        for (var text : NAMES_AND_CONTACTS) {
            refused(paysOutside(number, text), "VoucherNumberMissing");
            refused(paysToAnotherAccount(number, text), "VoucherNumberMissing");
        }

        done(paysToAnotherAccount(number, "V-7"));
    }

    @Test
    void moneyThatIsCollectedAndMoneyThatIsWaived() {
        var collected = claimed();
        for (var text : NAMES_AND_CONTACTS) {
            refused(collects(collected, text), "VoucherNumberMissing");
        }
        done(collects(collected, "BANK-2026/17"));

        done(frank.works(claimed(), "Task_CollectMoney", "collectionDecision", "waive", "waiverReason", TELLTALE));
    }

    @Test
    void moneyAskedBackBeforeShippingAndRefused() {
        var body = new HashMap<String, Object>(Map.of(
                "orderNumber",
                sold(anOrder().notShipped().line("RING", 1, 200_000)).value(),
                "requestedAt",
                clock.instant().toString(),
                "reason",
                "NO_LONGER_WANTED",
                "remark",
                TELLTALE,
                "lines",
                List.of(Map.of("lineNumber", 1, "units", 1))));
        var number = acceptedCase(shop.post(
                "/api/refunds", body, "Idempotency-Key", UUID.randomUUID().toString()));
        backgroundStepsOf(number);

        done(ray.works(
                number,
                "Task_ReviewRefund",
                "reviewDecision",
                "reject",
                "rejectionReason",
                "OTHER",
                "customerText",
                TELLTALE));
    }

    /** Refused by its own rule, or before by the form or the length, in words that do not repeat what was typed. */
    private static void refused(Answer answer, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.code()).isIn(code, "FieldInvalid", "TextTooLong");
        assertThat(TableDump.leaksIn(answer.body().toString().getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    private String awaited() {
        var number = acceptedCase(shopFiles(sold(anOrder()), "NO_REASON", 1, 1));
        done(approves(ray, number));
        return number;
    }

    private String fetched() {
        var number = awaited();
        done(shop.post(
                "/api/returns/" + number + "/pickup",
                Map.of(
                        "day",
                        LocalDate.now(clock).plusDays(1).toString(),
                        "slot",
                        "MORNING",
                        "contact",
                        Canary.NAME,
                        "phone",
                        Canary.PHONE,
                        "address",
                        Canary.ADDRESS)));
        backgroundStepsOf(number);
        return number;
    }

    private Answer ships(String number, String how, String courier, String trackingNumber) {
        return shop.post(
                "/api/returns/" + number + "/" + how, Map.of("courier", courier, "trackingNumber", trackingNumber));
    }

    private Answer receivesUnder(String number, String trackingNumber) {
        return walt.post(
                "/api/tasks/" + walt.task(number, "Task_ReceiveParcel") + "/receipt",
                Map.of(
                        "trackingNumber",
                        trackingNumber,
                        "lines",
                        List.of(Map.of("lineNumber", 1, "units", 1)),
                        "otherArticles",
                        List.of(),
                        "moreExpected",
                        false));
    }

    private Answer inspects(String number, String batch) {
        var task = quinn.task(number, "Task_InspectParcel");
        var line = quinn.get("/api/tasks/" + task + "/inspection").body().at("/lines/0");
        var part = new HashMap<String, Object>(Map.of(
                "units", 1, "accepted", true, "packagingComplete", true, "accessoriesComplete", true, "opened", false));
        part.put("parcelLineId", line.path("parcelLineId").asLong());
        part.putAll(Map.of("severity", "NONE", "faultParty", "NONE", "disposition", "RESTOCK", "batch", batch));
        return quinn.post("/api/tasks/" + task + "/inspection", Map.of("parts", List.of(part)));
    }

    private Answer proposes(String number) {
        return ray.works(
                number,
                "Task_ReviewReturn",
                "reviewDecision",
                "goodwill",
                "goodwillAmount",
                "1500.00",
                "goodwillText",
                TELLTALE);
    }

    private Answer sends(String number, String courier, String trackingNumber) {
        return walt.works(number, "Task_ShipGift", "giftCourier", courier, "giftTrackingNumber", trackingNumber);
    }

    private Answer paysOutside(String number, String voucher) {
        return frank.works(
                number, "Task_ResolveFailedRefund", "failedRefundDecision", "paidOffline", "voucherNumber", voucher);
    }

    /** Some accounts have the owner's phone number. */
    private Answer paysToAnotherAccount(String number, String voucher) {
        return frank.works(
                number,
                "Task_ResolveFailedRefund",
                "failedRefundDecision",
                "otherAccount",
                "voucherNumber",
                voucher,
                "accountHolder",
                Canary.NAME,
                "accountNumber",
                Canary.PHONE,
                "accountBank",
                Canary.ADDRESS);
    }

    /** The customer has the money, and the goods never came. */
    private String claimed() {
        var order = sold(anOrder()
                .by("C-VIP-" + UUID.randomUUID().toString().substring(0, 8))
                .ofLevel("VIP"));
        var number = acceptedCase(shopFiles(order, "NO_REASON", 1, 1));
        done(approves(ray, number));
        done(financeApproves(fiona, number));
        backgroundStepsOf(number);
        timerFires(number, "BoundaryEvent_GoodsOverdue");
        return number;
    }

    private Answer collects(String number, String voucher) {
        return fiona.works(number, "Task_CollectMoney", "collectionDecision", "collected", "voucherNumber", voucher);
    }

    /** A picture with words behind its end. */
    private int showsAPhotoThatIsCalled(String name, String number) throws Exception {
        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", picture);
        picture.writeBytes(name.getBytes(StandardCharsets.UTF_8));
        return new HttpCaller(deskPort, "shop")
                .upload("/api/returns/" + number + "/photos", "photo", name, picture.toByteArray())
                .status();
    }

    private void sends(String who, String page, Map<String, String> fields) throws Exception {
        var browser = Browser.signedInAs(who, deskPort);
        var token = TOKEN.matcher(browser.open(page).body());
        assertThat(token.find()).as("a form on " + page).isTrue();
        var form = new ArrayList<>(List.of("_csrf=" + token.group(1)));
        fields.forEach((name, value) -> form.add(URLEncoder.encode(name, StandardCharsets.UTF_8) + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        assertThat(browser.submit(page, String.join("&", form)).statusCode())
                .as(page)
                .isEqualTo(302);
    }
}
