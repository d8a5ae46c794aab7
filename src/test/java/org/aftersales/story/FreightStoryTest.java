package org.aftersales.story;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.aftersales.contact.Outbox;
import org.aftersales.shared.CaseNumber;
import org.aftersales.testdata.DeskTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The table of freights proposes, the reviewer decides, and the customer knows who pays the way back. */
@DeskTest
@Tag("B-03")
class FreightStoryTest extends ReturnStory {

    @Autowired
    private Outbox outbox;

    @Test
    @Tag("RR-06")
    void approvedAsTheFormStandsTheFreightOfSpoiltGoodsGoesBackToo() throws Exception {
        var number = filed("WRONG_ITEM");
        var form = formOf(ray, number);
        assertThat(form.path("freightBack").path("value").asBoolean()).isTrue();
        assertThat(refundIn(form).path("basis").toString()).contains("CNY 130.00", "CNY 12.00");

        done(approves(
                ray,
                number,
                "freightBack",
                form.path("freightBack").path("value").asBoolean()));

        refunded(number, 14_200);
    }

    @Test
    @Tag("RR-06")
    void whoChangedTheirMindGetsNoFreightUnlessTheReviewerTicksIt() throws Exception {
        var number = filed("NO_REASON");
        var form = formOf(ray, number);

        assertThat(form.path("freightBack").path("value").asBoolean(true)).isFalse();
        assertThat(refundIn(form).path("goodsMinor").asLong()).isEqualTo(13_000);
        assertThat(refundIn(form).path("freightLeftMinor").asLong()).isEqualTo(1_200);
        done(approves(ray, number, "freightBack", false));
        refunded(number, 13_000);
    }

    @Test
    void anAmountThatIsRevisedKeepsWhatTheReviewTicked() throws Exception {
        var number = filed("WRONG_ITEM");
        done(approves(ray, number, "freightBack", true, "pointsBack", true));
        done(receives(number, false, 1, 1));
        done(inspectsAndAccepts(number));
        done(fiona.works(
                number, "Task_ApproveRefund", "financeDecision", "sendBack", "sendBackReason", "The fee is missing."));

        var form = formOf(amy, number, "Task_ReviseAmount");

        assertThat(form.path("freightBack").path("value").asBoolean()).isTrue();
        assertThat(form.path("pointsBack").path("value").asBoolean()).isTrue();
        assertThat(form.path("couponBack").path("value").asBoolean(true)).isFalse();
    }

    @Test
    void formsCountInTheCoinsOfTheCurrency() throws Exception {
        var yen = acceptedCase(shopFiles(sold(anOrder().in("JPY").line("MUG", 1, 13_000)), "NO_REASON", 1, 1));
        var dinar = acceptedCase(shopFiles(sold(anOrder().in("KWD").line("MUG", 1, 13_000)), "NO_REASON", 1, 1));

        assertThat(refundIn(formOf(ray, yen)).path("minorPerUnit").asInt()).isEqualTo(1);
        assertThat(refundIn(formOf(ray, dinar)).path("minorPerUnit").asInt()).isEqualTo(1_000);
    }

    @Test
    @Tag("RR-19")
    @Tag("RR-13")
    void theLetterOfApprovalSaysWhoPaysTheWayBack() throws Exception {
        var ours = filed("WRONG_ITEM");
        var theirs = filed("NO_REASON");
        assertThat(review(ours)).isEqualTo("The company bears the return freight.");
        assertThat(review(theirs)).isEqualTo("The customer bears the return freight.");

        done(approves(ray, ours));
        done(approves(ray, theirs));

        assertThat(lastMessage(ours)).contains("退货运费由我们承担");
        assertThat(lastMessage(theirs)).contains("退货运费请您自行承担").doesNotContain("到付");
    }

    private String filed(String reason) {
        return acceptedCase(shopFiles(sold(anOrder().line("MUG", 1, 13_000).freight(1_200)), reason, 1, 1));
    }

    private void refunded(String number, long cents) {
        done(receives(number, false, 1, 1));
        done(inspectsAndAccepts(number));
        done(financeApproves(fiona, number));
        backgroundWorkOf(number);
        assertThat(tables().sql("select sum(amount_minor) from refund where case_number = ? and status = 'SUCCEEDED'")
                        .param(number)
                        .query(Long.class)
                        .single())
                .isEqualTo(cents);
    }

    private static JsonNode formOf(Person who, String number) {
        return formOf(who, number, "Task_ReviewReturn");
    }

    private static JsonNode formOf(Person who, String number, String task) {
        return who.get("/engine-rest/task/" + who.task(number, task) + "/form-variables")
                .body();
    }

    private static JsonNode caseViewIn(JsonNode form) throws JsonProcessingException {
        return new ObjectMapper().readTree(form.path("caseView").path("value").asText());
    }

    private static JsonNode refundIn(JsonNode form) throws JsonProcessingException {
        return caseViewIn(form).path("refund");
    }

    private String review(String number) throws JsonProcessingException {
        return caseViewIn(formOf(ray, number))
                .path("review")
                .path("returnFreight")
                .asText();
    }

    private String lastMessage(String number) {
        var messages = outbox.of(new CaseNumber(number));
        return messages.get(messages.size() - 1).body();
    }
}
