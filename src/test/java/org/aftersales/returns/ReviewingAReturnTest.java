package org.aftersales.returns;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.aftersales.cases.CaseFile.Review;
import org.aftersales.cases.CaseMovedOnException;
import org.aftersales.cases.CaseStatus;
import org.aftersales.cases.CaseUnknownException;
import org.aftersales.cases.TooManyPhotosException;
import org.aftersales.returns.ReturnRequest.RequestedLine;
import org.aftersales.returns.ReviewAnswer.AmountAnswer;
import org.aftersales.shared.CarrierGifts;
import org.aftersales.shared.CaseNumber;
import org.aftersales.testdata.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewingAReturnTest {

    private static final GoodwillDesk.Proposal NO_GOODWILL =
            new GoodwillDesk.Proposal(Optional.empty(), Optional.empty());

    private static final ReturnsOnDatabase RETURNS = new ReturnsOnDatabase(TestDatabase.H2.create());

    @Test
    @Tag("RR-05")
    @Tag("RR-07")
    @Tag("RR-08")
    void theReviewerApprovesWithFeeSwitchesAndReturnAddress() throws Exception {
        var number = filed("NO_REASON", 2);
        rayReviews();

        var approved = RETURNS.review.record(
                number,
                new ReviewAnswer(
                        Optional.of("approve"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new AmountAnswer(Optional.of("12.50"), true, false, true),
                        Optional.of("Ms Wang"),
                        Optional.of("010-1"),
                        Optional.of("2 Other Road"),
                        false,
                        NO_GOODWILL,
                        CarrierGifts.Promise.NONE));

        assertThat(approved).isEqualTo(ReviewDesk.Outcome.APPROVED);
        var review = review(number);
        assertThat(review.by()).isEqualTo("ray");
        assertThat(review.serviceFeeMinor()).isEqualTo(1_250);
        assertThat(review.freightBack()).isTrue();
        assertThat(review.couponBack()).isFalse();
        assertThat(review.pointsBack()).isTrue();
        assertThat(review.returnAddress()).isEqualTo("2 Other Road");
        assertThat(status(number)).isEqualTo(CaseStatus.PENDING_RETURN);
    }

    @Test
    @Tag("RR-08")
    void withoutAWordTheGoodsGoToTheReturnStation() throws Exception {
        var number = filed("NO_REASON", 1);

        RETURNS.review.record(number, answer("approve", null, null, null));

        assertThat(review(number).returnContact()).isEqualTo("Return station");
        assertThat(review(number).returnAddress()).isEqualTo("1 Return Road, Hangzhou");
    }

    @Test
    @Tag("RR-04")
    @Tag("U22")
    void aRejectionNeedsACodedReasonAndWordsAndFreesTheUnits() throws Exception {
        var number = filed("NO_REASON", 2);
        rayReviews();

        assertThatThrownBy(() -> RETURNS.review.check(number, answer("reject", null, "sorry", null)))
                .isInstanceOf(RejectionReasonMissingException.class);
        assertThatThrownBy(() -> RETURNS.review.check(number, answer("reject", "SO_WHAT", "sorry", null)))
                .isInstanceOf(RejectionReasonNotOnListException.class);
        assertThatThrownBy(() -> RETURNS.review.check(number, answer("reject", "ITEM_MISMATCH", null, null)))
                .isInstanceOf(CustomerTextMissingException.class);
        assertThatThrownBy(() -> RETURNS.review.check(number, answer("perhaps", null, null, null)))
                .isInstanceOf(ReviewDecisionMissingException.class);

        var approved =
                RETURNS.review.record(number, answer("reject", "ITEM_MISMATCH", "This is another kettle.", null));

        assertThat(approved).isEqualTo(ReviewDesk.Outcome.REJECTED);
        assertThat(status(number)).isEqualTo(CaseStatus.REJECTED);
        var order = RETURNS.order(RETURNS.cases.get(number).orderNumber());
        assertThat(order.lines().get(0).claimableUnits()).isEqualTo(3);
        RETURNS.caller.is("shop", "shop");
        var standing = RETURNS.tracking.of(number);
        assertThat(standing.rejection().orElseThrow().code()).isEqualTo("ITEM_MISMATCH");
        assertThat(review(number).customerText()).isEqualTo("This is another kettle.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.234", "1,5", "abc", "1e3", "0x10", "99999999999999999999", "NaN", "${1}"})
    @Tag("RR-05")
    @Tag("R14")
    void aFeeThatIsNoAmountIsRefused(String fee) throws Exception {
        var number = filed("NO_REASON", 1);

        assertThatThrownBy(() -> RETURNS.review.check(number, answer("approve", null, null, fee)))
                .isInstanceOf(ServiceFeeInvalidException.class);
    }

    @Test
    @Tag("RR-05")
    void aFeeNeverExceedsWhatWasPaidForTheGoods() throws Exception {
        var number = filed("NO_REASON", 2);

        RETURNS.review.check(number, answer("approve", null, null, "66.66"));

        assertThatThrownBy(() -> RETURNS.review.check(number, answer("approve", null, null, "66.67")))
                .isInstanceOf(ServiceFeeTooHighException.class);
    }

    @Test
    @Tag("RR-01")
    void aQualityReasonNeedsAPhotoBeforeTheApproval() throws Exception {
        var number = filed("QUALITY", 1);

        assertThatThrownBy(() -> RETURNS.review.check(number, answer("approve", null, null, null)))
                .isInstanceOf(PhotosMissingException.class);

        RETURNS.caller.is("shop", "shop");
        RETURNS.returnPhotos.add(number, List.of(photo()));
        RETURNS.review.check(number, answer("approve", null, null, null));
    }

    @Test
    @Tag("S9")
    void theShopSeesItsOwnPhotosOnlyAndStrangersSeeNothing() throws Exception {
        var number = filed("QUALITY", 1);
        var byShop = RETURNS.returnPhotos.add(number, List.of(photo())).get(0).id();
        RETURNS.caller.is("alice", "customer-service");
        var byAgent = RETURNS.returnPhotos.add(number, List.of(photo())).get(0).id();

        assertThat(RETURNS.returnPhotos.content(number, byShop)).isNotEmpty();
        RETURNS.caller.is("shop", "shop");
        assertThat(RETURNS.returnPhotos.of(number)).extracting("id").containsExactly(byShop);
        assertThatThrownBy(() -> RETURNS.returnPhotos.content(number, byAgent))
                .isInstanceOf(PhotoUnknownException.class);
        RETURNS.caller.is("dora", "distributor");
        assertThatThrownBy(() -> RETURNS.returnPhotos.content(number, byShop)).isInstanceOf(CaseUnknownException.class);
        assertThatThrownBy(() -> RETURNS.tracking.of(number)).isInstanceOf(CaseUnknownException.class);
        RETURNS.caller.is("admin", "camunda-admin");
        assertThatThrownBy(() -> RETURNS.tracking.of(number)).isInstanceOf(CaseUnknownException.class);
    }

    @Test
    @Tag("S19")
    void aCaseHoldsAFewPhotosAndAllOrNoneOfAnUpload() throws Exception {
        var number = filed("QUALITY", 1);

        assertThatThrownBy(() -> RETURNS.returnPhotos.add(number, List.of(photo(), photo(), photo(), photo())))
                .isInstanceOf(TooManyPhotosException.class);

        assertThat(RETURNS.returnPhotos.of(number)).isEmpty();
    }

    @Test
    @Tag("PS-02")
    void photosAreStoredEncrypted() throws Exception {
        var number = filed("QUALITY", 1);
        var id = RETURNS.returnPhotos.add(number, List.of(photo())).get(0).id();

        var stored = org.springframework.jdbc.core.simple.JdbcClient.create(RETURNS.database)
                .sql("select content_cipher from case_attachment where id = ?")
                .param(id)
                .query((row, index) -> row.getBytes(1))
                .single();

        assertThat(new String(stored, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("JFIF");
        assertThat(RETURNS.returnPhotos.content(number, id)).startsWith((byte) 0xFF, (byte) 0xD8);
    }

    @Test
    @Tag("RR-12")
    void theCustomerTellsCourierAndTrackingNumberOnceTheReturnIsApproved() throws Exception {
        var number = filed("NO_REASON", 1);
        assertThatThrownBy(() -> RETURNS.wishes.shipmentReported(number, "SF Express", "SF123"))
                .isInstanceOf(CaseMovedOnException.class);
        rayReviews();
        RETURNS.review.record(number, answer("approve", null, null, null));
        RETURNS.caller.is("shop", "shop");

        for (var courier : List.of(" ", "顺丰 13912345678 王丽")) {
            assertThatThrownBy(() -> RETURNS.wishes.shipmentReported(number, courier, "SF123"))
                    .isInstanceOf(ShipmentInvalidException.class);
        }
        RETURNS.wishes.shipmentReported(number, "SF Express", " sf 123 ");

        var file = RETURNS.cases.get(number);
        assertThat(file.status()).isEqualTo(CaseStatus.IN_TRANSIT);
        assertThat(file.trackingNumber()).isEqualTo("SF123");
    }

    @Test
    @Tag("U17")
    void aCancelledReturnFreesItsUnitsAndIsOver() throws Exception {
        var number = filed("NO_REASON", 2);

        RETURNS.wishes.cancel(number);

        assertThat(status(number)).isEqualTo(CaseStatus.CANCELLED);
        assertThat(RETURNS.process.cancelled).contains(number);
        var order = RETURNS.order(RETURNS.cases.get(number).orderNumber());
        assertThat(order.lines().get(0).reservedUnits()).isZero();
        assertThatThrownBy(() -> RETURNS.wishes.cancel(number)).isInstanceOf(CaseMovedOnException.class);
    }

    @Test
    @Tag("DF-01")
    void nothingIsCancelledWhenTheProcessDoesNotWaitForIt() throws Exception {
        var number = filed("NO_REASON", 2);
        RETURNS.process.waits = false;
        try {
            assertThatThrownBy(() -> RETURNS.wishes.cancel(number)).isInstanceOf(CaseMovedOnException.class);
        } finally {
            RETURNS.process.waits = true;
        }

        assertThat(status(number)).isEqualTo(CaseStatus.PENDING_REVIEW);
        var order = RETURNS.order(RETURNS.cases.get(number).orderNumber());
        assertThat(order.lines().get(0).reservedUnits()).isEqualTo(2);
    }

    private static void rayReviews() {
        RETURNS.caller.is("ray", "aftersales-review");
    }

    /** Of three units that cost 100.00 together. */
    private static CaseNumber filed(String reason, int units) throws Exception {
        RETURNS.caller.is("shop", "shop");
        var order =
                anOrder().asOf(ReturnsOnDatabase.NOW).line("KETTLE", 3, 10_000).writeTo(RETURNS.database);
        return RETURNS.desk
                .file(
                        new ReturnRequest(
                                order, null, reason, null, null, false, List.of(new RequestedLine(1, units, false))),
                        new RequestKey("key-of-" + order))
                .caseNumber();
    }

    private static ReviewAnswer answer(
            String decision, @Nullable String code, @Nullable String text, @Nullable String fee) {
        return new ReviewAnswer(
                Optional.of(decision),
                Optional.ofNullable(code),
                Optional.ofNullable(text),
                Optional.empty(),
                new AmountAnswer(Optional.ofNullable(fee), false, false, false),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                NO_GOODWILL,
                CarrierGifts.Promise.NONE);
    }

    private static Review review(CaseNumber number) throws Exception {
        return Objects.requireNonNull(RETURNS.cases.get(number).review());
    }

    private static CaseStatus status(CaseNumber number) throws Exception {
        return RETURNS.cases.get(number).status();
    }

    private static byte[] photo() throws Exception {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
