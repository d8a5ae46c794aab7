package org.aftersales.story;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseMovedOnException;
import org.aftersales.returns.CorrectionDesk;
import org.aftersales.returns.EntryCorrection;
import org.aftersales.returns.OpinionNeededFirstException;
import org.aftersales.returns.QuantitiesInvalidException;
import org.aftersales.returns.RequestChangedMovedOnException;
import org.aftersales.returns.ReturnRefusedException;
import org.aftersales.returns.ReturnRequest.RequestedLine;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.OrderNumber;
import org.aftersales.testdata.DeskTest;
import org.aftersales.testdata.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was asked for changes after filing: by the customer, or because it was entered wrongly. */
@DeskTest
class ChangedRequestStoryTest extends ReturnStory {

    @Autowired
    private CorrectionDesk corrections;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private People people;

    @Test
    @Tag("RR-01")
    @Tag("WO-13")
    void beforeTheReviewTheCustomerWantsMoreOfOneArticleAndNothingOfAnother() {
        var order = sold(anOrder().line("MUG", 3, 9_000).line("TRAY", 2, 4_000));
        var number = acceptedCase(shopFiles(order, "NO_REASON", 1, 1, 2, 2));

        var changed = changes(number, 1, 3, 2, 0);

        done(changed);
        assertThat(changed.body().path("lines")).hasSize(1);
        assertThat(reserved(order, 1)).isEqualTo(3);
        assertThat(reserved(order, 2)).isZero();
        assertThat(facts(number, "QuantitiesChanged")).contains("MUG: 1 → 3", "TRAY: 2 → 0");
        var review = ray.get("/engine-rest/task/" + ray.task(number, "Task_ReviewReturn") + "/form-variables");
        assertThat(review.body().toString()).contains("MUG").doesNotContain("TRAY\\\\\\\"");
        done(approves(ray, number));
        done(receives(number, false, 1, 3));
        done(inspectsAndAccepts(number));
        done(financeApproves(fiona, number));
        backgroundWorkOf(number);
        assertThat(refunded(order)).isEqualTo(9_000);
    }

    @Test
    @Tag("B-02")
    void noMoreThanIsLeftAndEligible() {
        var order = sold(anOrder().line("MUG", 3, 9_000));
        acceptedCase(shopFiles(order, "NO_REASON", 1, 1));
        var number = acceptedCase(shopFiles(order, "NO_REASON", 1, 1));

        var tooMany = changes(number, 1, 3);

        assertThat(tooMany.status()).isEqualTo(422);
        assertThat(tooMany.body().toString()).contains("MoreThanLeft");
        assertThat(reserved(order, 1)).isEqualTo(2);
        done(changes(number, 1, 2));
        assertThat(reserved(order, 1)).isEqualTo(3);
    }

    @Test
    void afterTheApprovalOnlyLessIsPossibleAndAfterTheReceiptNothing() {
        var order = sold(anOrder().line("MUG", 3, 9_000));
        var number = acceptedCase(shopFiles(order, "NO_REASON", 1, 2));
        done(approves(ray, number));

        assertThat(changes(number, 1, 3).code()).isEqualTo("OnlyFewerUnits");
        done(changes(number, 1, 1));
        assertThat(reserved(order, 1)).isEqualTo(1);
        done(receives(number, false, 1, 1));

        var tooLate = changes(number, 1, 1);
        assertThat(tooLate.status()).isEqualTo(409);
        assertThat(tooLate.code()).isEqualTo("CaseMovedOn");
        done(inspectsAndAccepts(number));
        done(financeApproves(fiona, number));
        backgroundWorkOf(number);
        assertThat(changes(number, 1, 1).status()).isEqualTo(409);
        assertThat(refunded(order)).isEqualTo(3_000);
        assertThat(reserved(order, 1)).isZero();
    }

    @Test
    @Tag("S8")
    void oddQuantitiesAndOtherCallersAreRefused() {
        var order = sold(anOrder().line("MUG", 3, 9_000));
        var number = acceptedCase(shopFiles(order, "NO_REASON", 1, 2));

        assertThat(changes(number, 1, 0).code()).isEqualTo("QuantitiesInvalid");
        assertThat(changes(number, 1, -1).code()).isEqualTo("QuantitiesInvalid");
        assertThat(changes(number, 7, 1).code()).isEqualTo("QuantitiesInvalid");
        assertThat(changes(number, 1, 1, 1, 1).code()).isEqualTo("QuantitiesInvalid");
        assertThat(changes(number).code()).isEqualTo("QuantitiesInvalid");
        assertThat(changes(number, 1, Integer.MAX_VALUE).status()).isEqualTo(422);
        assertThat(shop.post("/api/returns/" + number + "/quantities", Map.of("lines", "all"))
                        .status())
                .isEqualTo(400);
        assertThat(shop.post("/api/returns/AS-000000-000000/quantities", Map.of("lines", List.of()))
                        .status())
                .isEqualTo(404);
        for (var other : List.of(ray, walt, quinn, fiona, sue, mia, admin)) {
            assertThat(other.post("/api/returns/" + number + "/quantities", quantities(1, 1))
                            .status())
                    .as(other.name())
                    .isEqualTo(403);
        }
        assertThat(reserved(order, 1)).isEqualTo(2);
    }

    @Test
    @Tag("R10")
    void aReviewerWhoSawTheOldQuantitiesLooksAgain() {
        var number = acceptedCase(shopFiles(sold(anOrder().line("MUG", 3, 9_000)), "NO_REASON", 1, 3));
        var task = ray.task(number, "Task_ReviewReturn");
        done(ray.claims(task));

        done(changes(number, 1, 1));

        var blind = ray.submits(task, "reviewDecision", "approve");
        assertThat(blind.status()).isEqualTo(409);
        assertThat(blind.code()).isEqualTo("RequestChangedMovedOn");
        assertThat(statusOf(number)).isEqualTo("PENDING_REVIEW");
        done(ray.claims(task));
        done(ray.submits(task, "reviewDecision", "approve"));
        assertThat(statusOf(number)).isEqualTo("PENDING_RETURN");
    }

    @Test
    @Tag("IN-14")
    @Tag("WO-13")
    void customerServiceCorrectsAnEntryAndDoesNotReviewIt() throws Exception {
        var order = sold(anOrder().line("MUG", 3, 9_000));
        var number =
                acceptedCase(files(amy, order, "NO_REASON", UUID.randomUUID().toString(), false, 1, 3));

        corrects(number, "WRONG_ITEM", "email", "a blue one came", line(1, 2, true));

        var file = cases.get(new CaseNumber(number));
        assertThat(file.reason()).isEqualTo("WRONG_ITEM");
        assertThat(file.channel()).isEqualTo("email");
        assertThat(file.remark()).isEqualTo("a blue one came");
        assertThat(file.lines().get(0).requestedUnits()).isEqualTo(2);
        assertThat(file.lines().get(0).opened()).isTrue();
        assertThat(reserved(order, 1)).isEqualTo(2);
        assertThat(facts(number, "RequestCorrected"))
                .contains("NO_REASON → WRONG_ITEM", "phone → email", "MUG: 3 → 2", "opened")
                .doesNotContain("blue");
        assertThat(approves(alice, number).status()).isIn(403, 422);
        assertThat(statusOf(number)).isEqualTo("PENDING_REVIEW");
        done(rejects(ray, number, "OTHER", "no"));
    }

    @Test
    @Tag("IN-16")
    void aCorrectedEntryMustStillBeEligible() {
        var order = sold(anOrder().line("MUG", 3, 9_000));
        var number = acceptedCase(shopFiles(order, "NO_REASON", 1, 1));

        assertThatThrownBy(() -> corrects(number, "NO_REASON", "shop", null, line(1, 4, false)))
                .isInstanceOf(ReturnRefusedException.class);
        assertThatThrownBy(() -> corrects(number, "NO_REASON", "shop", null, line(1, 0, false)))
                .isInstanceOf(QuantitiesInvalidException.class);
        assertThatThrownBy(() -> corrects(number, "NO_REASON", "shop", null))
                .isInstanceOf(QuantitiesInvalidException.class);
        assertThatThrownBy(() -> corrects(number, "UNSUITABLE", "shop", null, line(1, 1, false)))
                .isInstanceOf(OpinionNeededFirstException.class);
        assertThatThrownBy(() -> corrects(number, "NO_SUCH", "shop", null, line(1, 1, false)))
                .isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> corrects(number, "NO_REASON", "pigeon", null, line(1, 1, false)))
                .isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> corrects(number, "NO_REASON", "shop", "x".repeat(1_001), line(1, 1, false)))
                .isInstanceOf(BusinessException.class);
        assertThat(reserved(order, 1)).isEqualTo(1);
        done(approves(ray, number));
        assertThatThrownBy(() -> corrects(number, "NO_REASON", "shop", "late", line(1, 1, false)))
                .isInstanceOf(CaseMovedOnException.class);
    }

    @Test
    @Tag("R10")
    void theSecondOfTwoCorrectionsLooksAgain() throws Exception {
        var number = acceptedCase(shopFiles(sold(anOrder().line("MUG", 3, 9_000)), "NO_REASON", 1, 3));
        done(changes(number, 1, 2));

        assertThatThrownBy(() -> corrects(number, 0, "NO_REASON", "shop", "late", List.of(line(1, 3, false))))
                .isInstanceOf(RequestChangedMovedOnException.class);
        corrects(number, 1, "NO_REASON", "shop", "in time", List.of(line(1, 3, false)));

        assertThat(cases.get(new CaseNumber(number)).lines().get(0).requestedUnits())
                .isEqualTo(3);
    }

    private void corrects(String number, String reason, String channel, @Nullable String remark, RequestedLine... lines)
            throws BusinessException {
        corrects(number, 0, reason, channel, remark, List.of(lines));
    }

    @Test
    @Tag("IN-10")
    @Tag("IN-14")
    void aCorrectedReasonMakesTheCaseAsUrgentAsItIs() throws Exception {
        var number = acceptedCase(shopFiles(sold(anOrder().line("MUG", 1, 3_000)), "UNSUITABLE", 1, 1));
        assertThat(priority(quinn, number, "Task_GiveOpinion")).isEqualTo(90);

        corrects(number, 0, "NO_REASON", "shop", null, List.of(line(1, 1, false)));

        assertThat(priority(quinn, number, "Task_GiveOpinion")).isEqualTo(50);
        assertThat(tables().sql("select priority from case_file where case_number = ?")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .isEqualTo(50);
        assertThat(tables().sql("select outcome from case_decision where case_number = ? and decision = 'TaskPriority'"
                                + " order by id")
                        .param(number)
                        .query(String.class)
                        .list())
                .containsExactly("90", "50");
        done(quinn.works(number, "Task_GiveOpinion", "opinion", "UNCLEAR", "opinionText", "no photo"));
        assertThat(priority(ray, number, "Task_ReviewReturn")).isEqualTo(50);
        done(approves(ray, number));
        assertThat(priority(walt, number, "Task_ReceiveParcel")).isEqualTo(50);
    }

    private static int priority(Person who, String number, String task) {
        return who.get("/engine-rest/task/" + who.task(number, task))
                .body()
                .path("priority")
                .asInt();
    }

    private void corrects(
            String number, int seen, String reason, String channel, @Nullable String remark, List<RequestedLine> lines)
            throws BusinessException {
        var correction = new EntryCorrection(seen, reason, channel, remark, lines);
        people.<BusinessException>as(
                "alice", "customer-service", () -> corrections.correct(new CaseNumber(number), correction));
    }

    private static RequestedLine line(int number, int units, boolean opened) {
        return new RequestedLine(number, units, opened);
    }

    private Answer changes(String number, int... quantities) {
        return shop.post("/api/returns/" + number + "/quantities", quantities(quantities));
    }

    private static Map<String, Object> quantities(int... quantities) {
        var lines = new ArrayList<Map<String, Object>>();
        for (int index = 0; index < quantities.length; index += 2) {
            lines.add(Map.of("lineNumber", quantities[index], "units", quantities[index + 1]));
        }
        return Map.of("lines", lines);
    }

    private String facts(String number, String what) {
        return tables().sql("select facts from case_timeline where case_number = ? and what = ?")
                .param(number)
                .param(what)
                .query(String.class)
                .single();
    }

    private long reserved(OrderNumber order, int line) {
        return tables().sql("select reserved_units from order_line where order_number = ? and line_number = ?")
                .param(order.value())
                .param(line)
                .query(Long.class)
                .single();
    }

    private long refunded(OrderNumber order) {
        return tables().sql("select sum(refunded_minor) from order_line where order_number = ?")
                .param(order.value())
                .query(Long.class)
                .single();
    }
}
