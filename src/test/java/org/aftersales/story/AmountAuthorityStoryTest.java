package org.aftersales.story;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.shared.OrderNumber;
import org.aftersales.testdata.DeskTest;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;

/** The more an order gives back, the higher the word that it needs; splitting the amount over cases does not help (U14, S7). */
@DeskTest
@Tag("U14")
@Tag("B-13")
@Tag("PS-04")
class AmountAuthorityStoryTest extends ReturnStory {

    private static final String SUPERVISOR = "Task_ApproveAmountAsSupervisor";
    private static final String MANAGER = "Task_ApproveAmountAsManager";
    private static final String GENERAL_MANAGER = "Task_ApproveAmountAsGeneralManager";
    private static final String FINANCE = "Task_ApproveRefund";

    @Autowired
    private RepositoryService models;

    @Autowired
    private IdentityService staff;

    @Test
    @Tag("RP-03")
    void upToTheFirstLimitFinanceIsAskedAtOnce() {
        var number = inspected(sold(anOrder().line("RING", 1, 100_000)), 1, 1);

        assertThat(waiting(number)).containsExactly(FINANCE);
        done(financeApproves(fiona, number));
        backgroundWorkOf(number);
        assertThat(statusOf(number)).isEqualTo("COMPLETED");
    }

    @ParameterizedTest
    @Tag("FI-04")
    @Tag("R14")
    @CsvSource({"JPY, 'JPY 50,001'", "KWD, KWD 50.001", "EUR, EUR 500.01"})
    void everyCurrencyIsComparedInItsOwnCoins(String currency, String shown) {
        assertThat(waiting(inspected(sold(anOrder().in(currency).line("RING", 1, 50_000)), 1, 1)))
                .containsExactly(FINANCE);

        var number = inspected(sold(anOrder().in(currency).line("RING", 1, 50_001)), 1, 1);

        assertThat(waiting(number)).containsExactly(SUPERVISOR);
        var form = sue.get("/engine-rest/task/" + sue.task(number, SUPERVISOR) + "/form-variables")
                .body()
                .toString();
        assertThat(form).contains(shown);
        done(sue.works(number, SUPERVISOR, "amountDecision", "approve"));
        assertThat(waiting(number)).containsExactly(FINANCE);
    }

    @Test
    @Tag("FI-04")
    void aboveItASupervisorAgreesFirstAndReadsWhy() {
        var number = inspected(sold(anOrder().line("RING", 1, 100_001)), 1, 1);
        assertThat(waiting(number)).containsExactly(SUPERVISOR);
        assertThat(fiona.tasks(number, SUPERVISOR)).isEmpty();

        var form = sue.get("/engine-rest/task/" + sue.task(number, SUPERVISOR) + "/form-variables")
                .body()
                .toString();
        assertThat(form).contains("CNY 1,000.01", "Rule_YuanSupervisor", "Supervisor", number);
        done(sue.works(number, SUPERVISOR, "amountDecision", "approve"));

        assertThat(waiting(number)).containsExactly(FINANCE);
        assertThat(tables().sql("select agreed_by from refund_calculation where case_number = ?")
                        .param(number)
                        .query(String.class)
                        .single())
                .isEqualTo("sue");
        done(financeApproves(fiona, number));
        backgroundWorkOf(number);
        endedAt(number, "EndEvent_ReturnCompleted");
        assertThat(paid(number)).isEqualTo(100_001);
        assertThat(tables().sql("select what from case_timeline where case_number = ? order by id")
                        .param(number)
                        .query(String.class)
                        .list())
                .containsSubsequence("RefundCalculated", "AmountAgreed", "AmountApproved");
        assertThat(tables().sql(
                                "select outcome from case_decision where case_number = ? and decision = 'AmountAuthority'")
                        .param(number)
                        .query(String.class)
                        .list())
                .containsExactly("SUPERVISOR");
    }

    @Test
    void theManagerAgreesToMoreAndTheGeneralManagerToAllTheRest() {
        var high = inspected(sold(anOrder().line("PIANO", 1, 500_001)), 1, 1);
        assertThat(waiting(high)).containsExactly(MANAGER);
        assertThat(sue.tasks(high, MANAGER)).isEmpty();
        done(mia.works(high, MANAGER, "amountDecision", "approve"));
        assertThat(waiting(high)).containsExactly(FINANCE);

        var highest = inspected(sold(anOrder().line("ORGAN", 1, 2_000_001)), 1, 1);
        assertThat(waiting(highest)).containsExactly(GENERAL_MANAGER);
        assertThat(mia.tasks(highest, GENERAL_MANAGER)).isEmpty();
        done(gina.works(highest, GENERAL_MANAGER, "amountDecision", "approve"));
        done(financeApproves(fiona, highest));
        backgroundWorkOf(highest);
        assertThat(paid(highest)).isEqualTo(2_000_001);
    }

    @Test
    void nobodyBelowTheAskedAuthorityAgreesByAnyDoor() {
        var number = inspected(sold(anOrder().line("ORGAN", 1, 2_000_001)), 1, 1);
        var task = gina.task(number, GENERAL_MANAGER);

        for (var person : List.of(sue, mia, ray, amy, fiona, quinn, walt)) {
            assertThat(person.claims(task).accepted()).as(person.name()).isFalse();
            assertThat(person.submits(task, "amountDecision", "approve").accepted())
                    .as(person.name())
                    .isFalse();
            assertThat(person.post(
                                    "/engine-rest/task/" + task + "/complete",
                                    Map.of("variables", Map.of("amountAgreed", Map.of("value", true))))
                            .accepted())
                    .as(person.name())
                    .isFalse();
        }
        assertThat(gina.submits(task, "amountDecision", "approve", "amountAuthority", "DEPARTMENT")
                        .code())
                .isEqualTo("FieldNotAsked");
        assertThat(waiting(number)).containsExactly(GENERAL_MANAGER);
        assertThat(paid(number)).isZero();
    }

    @Test
    @Tag("S7")
    void tenTimesJustBelowTheLimitNeedsWhatTheWholeNeeds() {
        var order = sold(anOrder().line("RING", 10, 999_990));

        var asked = new ArrayList<String>();
        for (int part = 0; part < 10; part++) {
            asked.addAll(waiting(inspected(order, 1, 1)));
        }

        assertThat(asked)
                .containsExactly(
                        FINANCE,
                        SUPERVISOR,
                        SUPERVISOR,
                        SUPERVISOR,
                        SUPERVISOR,
                        MANAGER,
                        MANAGER,
                        MANAGER,
                        MANAGER,
                        MANAGER);
    }

    @Test
    @Tag("S7")
    void whatWasPaidCountsAndWhatASuperiorRefusedDoesNot() {
        var order = sold(anOrder().line("RING", 3, 180_000));
        var first = inspected(order, 1, 1);
        done(financeApproves(fiona, first));
        backgroundWorkOf(first);
        assertThat(statusOf(first)).isEqualTo("COMPLETED");

        var second = inspected(order, 1, 1);
        assertThat(waiting(second)).containsExactly(SUPERVISOR);
        var form = sue.get("/engine-rest/task/" + sue.task(second, SUPERVISOR) + "/form-variables")
                .body()
                .toString();
        assertThat(form).contains(first, second, "CNY 600.00", "CNY 1,200.00");
        done(sue.works(second, SUPERVISOR, "amountDecision", "sendBack", "sendBackReason", "too much"));

        assertThat(waiting(second)).containsExactly("Task_ReviseAmount");
        var third = inspected(order, 1, 1);
        assertThat(waiting(third))
                .as("600 and 600, without the amount that was sent back")
                .containsExactly(SUPERVISOR);
    }

    @Test
    @Tag("RR-09")
    void aRevisedAmountIsAskedAgainAndALowerOneMayNeedNobody() {
        var number = inspected(sold(anOrder().line("RING", 1, 100_500)), 1, 1);
        done(sue.works(number, SUPERVISOR, "amountDecision", "sendBack", "sendBackReason", "take the agreed fee"));

        var revise = amy.task(number, "Task_ReviseAmount");
        assertThat(amy.get("/engine-rest/task/" + revise + "/form-variables")
                        .body()
                        .toString())
                .contains("take the agreed fee");
        done(amy.works(number, "Task_ReviseAmount", "serviceFee", "10.00"));
        assertThat(waiting(number)).as("995.00").containsExactly(FINANCE);

        done(fiona.works(number, FINANCE, "financeDecision", "sendBack", "sendBackReason", "the fee is not agreed"));
        done(amy.works(number, "Task_ReviseAmount", "serviceFee", "0.00"));
        assertThat(waiting(number)).as("1005.00 again").containsExactly(SUPERVISOR);

        done(mia.works(number, SUPERVISOR, "amountDecision", "approve"));
        done(fiona.works(number, FINANCE, "financeDecision", "sendBack", "sendBackReason", "look again"));
        done(amy.works(number, "Task_ReviseAmount", "serviceFee", "1.00"));
        assertThat(waiting(number)).as("an earlier word is not kept").containsExactly(SUPERVISOR);
    }

    @Test
    void whoReviewedFiledOrRevisedDoesNotAgreeAndWhoAgreedIsNotFinance() {
        var rosa = joins("aftersales-review", "cs-supervisor");
        var reviewed = acceptedCase(shopFiles(sold(anOrder().line("RING", 1, 200_000)), "NO_REASON", 1, 1));
        done(approves(rosa, reviewed));
        done(receives(reviewed, false, 1, 1));
        done(inspectsAndAccepts(reviewed));
        fourEyes(rosa, rosa.task(reviewed, SUPERVISOR), "amountDecision");
        done(mia.works(reviewed, SUPERVISOR, "amountDecision", "approve"));

        var olga = joins("cs-supervisor", "finance");
        var agreed = inspected(sold(anOrder().line("RING", 1, 200_000)), 1, 1);
        done(olga.works(agreed, SUPERVISOR, "amountDecision", "approve"));
        fourEyes(olga, olga.task(agreed, FINANCE), "financeDecision");
        done(financeApproves(frank, agreed));
    }

    private Person joins(String... roles) {
        var name = "o-" + UUID.randomUUID().toString().substring(0, 6);
        var user = staff.newUser(name);
        user.setPassword(name + "-demo");
        staff.saveUser(user);
        for (var role : roles) {
            staff.createMembership(name, role);
        }
        return new Person(mia.address(), name);
    }

    private static void fourEyes(Person person, String task, String field) {
        var refused = person.submits(task, field, "approve");
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("FourEyes");
    }

    @ParameterizedTest
    @CsvSource({"sendBack, ''", "sendBack, '   '", "perhaps, why", "APPROVE, why", "'', why", "${true}, why"})
    void anAnswerIsYesOrNoWithAReason(String decision, String reason) {
        var number = inspected(sold(anOrder().line("RING", 1, 200_000)), 1, 1);

        var refused = sue.works(number, SUPERVISOR, "amountDecision", decision, "sendBackReason", reason);

        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(waiting(number)).containsExactly(SUPERVISOR);
    }

    @Test
    @Tag("S7")
    void moneyThatGoesFirstNeedsTheSameWord() {
        var order = sold(anOrder()
                .by("C-VIP-" + UUID.randomUUID().toString().substring(0, 8))
                .ofLevel("VIP")
                .line("RING", 3, 120_000));
        for (int part = 0; part < 2; part++) {
            var number = acceptedCase(shopFiles(order, "NO_REASON", 1, 1));
            done(approves(ray, number));
            assertThat(waiting(number)).containsExactly(FINANCE);
        }

        var third = acceptedCase(shopFiles(order, "NO_REASON", 1, 1));
        done(approves(ray, third));
        assertThat(waiting(third)).containsExactly(SUPERVISOR);
        assertThat(paid(third)).isZero();
        done(sue.works(third, SUPERVISOR, "amountDecision", "approve"));
        done(financeApproves(fiona, third));
        backgroundStepsOf(third);
        assertThat(paid(third)).isEqualTo(40_000);
    }

    @Test
    void whoAgreedToTheAmountDoesNotWaiveItWhenTheGoodsNeverCome() {
        var order = sold(anOrder()
                .by("C-VIP-" + UUID.randomUUID().toString().substring(0, 8))
                .ofLevel("VIP")
                .line("RING", 3, 120_000));
        for (int part = 0; part < 2; part++) {
            done(approves(ray, acceptedCase(shopFiles(order, "NO_REASON", 1, 1))));
        }
        var number = acceptedCase(shopFiles(order, "NO_REASON", 1, 1));
        done(approves(ray, number));
        done(mia.works(number, SUPERVISOR, "amountDecision", "approve"));
        done(financeApproves(fiona, number));
        backgroundStepsOf(number);
        timerFires(number, "BoundaryEvent_GoodsOverdue");
        done(frank.works(number, "Task_CollectMoney", "collectionDecision", "waive", "waiverReason", "a friend"));

        var own = mia.submits(mia.task(number, "Task_DecideWaiver"), "waiverDecision", "grant");

        assertThat(own.status()).as(own.toString()).isEqualTo(422);
        assertThat(own.code()).isEqualTo("FourEyes");
        var otto = joins("aftersales-manager");
        done(otto.works(number, "Task_DecideWaiver", "waiverDecision", "grant"));
        endedAt(number, "EndEvent_MoneyWaived");
    }

    @Test
    void whereTheOwnersDiagramAsksNoSuperiorFinanceIsToldSoInWords() throws IOException {
        var older = models.createDeployment()
                .addString(
                        "processes/refund/agree-amount.bpmn",
                        new ClassPathResource("processes/refund/agree-amount.bpmn")
                                .getContentAsString(StandardCharsets.UTF_8)
                                .replaceAll("\\$\\{amountAuthority == '[A-Z_]+'}", "\\${false}"))
                .deploy();
        try {
            var number = inspected(sold(anOrder().line("RING", 1, 200_000)), 1, 1);
            assertThat(waiting(number)).containsExactly(FINANCE);

            var refused = financeApproves(fiona, number);

            assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
            assertThat(refused.code()).isEqualTo("AmountNotAgreed");
            assertThat(refused.toString()).contains("A superior has to agree to this amount first.");
            assertThat(paid(number)).isZero();
            done(fiona.submits(
                    fiona.task(number, FINANCE), "financeDecision", "sendBack", "sendBackReason", "too much for me"));
            assertThat(waiting(number)).containsExactly("Task_ReviseAmount");
        } finally {
            models.deleteDeployment(older.getId(), true);
        }
    }

    @Test
    @Tag("S7")
    @Tag("RR-20")
    void couponsCountAsMoneyAndNeedTheSameWord() {
        var order = sold(anOrder().line("RING", 3, 1_800_000));
        var coupon = acceptedCase(shopFiles(order, "NO_REASON", 1, 1));
        done(offers(coupon, "5000.01"));

        var refused = sue.works(coupon, "Task_ApproveGoodwill", "goodwillDecision", "approve");
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("HigherApprovalNeeded");
        done(sue.post("/engine-rest/task/" + sue.task(coupon, "Task_ApproveGoodwill") + "/unclaim", Map.of()));
        done(mia.works(coupon, "Task_ApproveGoodwill", "goodwillDecision", "approve"));

        var small = acceptedCase(shopFiles(order, "NO_REASON", 1, 1));
        done(offers(small, "10"));
        assertThat(sue.works(small, "Task_ApproveGoodwill", "goodwillDecision", "approve")
                        .code())
                .as("small, but with the other one above 5000")
                .isEqualTo("HigherApprovalNeeded");
        done(sue.submits(
                sue.task(small, "Task_ApproveGoodwill"), "goodwillDecision", "sendBack", "goodwillReason", "no"));

        var refund = inspected(order, 1, 1);
        assertThat(waiting(refund)).as("6000 after a coupon of 5000.01").containsExactly(MANAGER);
    }

    @Test
    void theTablesOwnerChangesTheLimitsWithoutAProgrammer() throws IOException {
        var table = new ClassPathResource("processes/refund/amount-authority.dmn")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("&lt;= 100000", "&lt;= 5000")
                .replace("]100000..", "]5000..");
        var changed = models.createDeployment()
                .addString("processes/refund/amount-authority.dmn", table)
                .deploy();
        try {
            assertThat(waiting(inspected(sold(anOrder().line("CUP", 1, 5_001)), 1, 1)))
                    .containsExactly(SUPERVISOR);
        } finally {
            models.deleteDeployment(changed.getId());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUPERVISOR", "MANAGER", "GENERAL_MANAGER"})
    void theDatabaseRefusesAnAmountThatNobodyAgreedTo(String authority) {
        var number = inspected(sold(anOrder().line("RING", 1, 200_000)), 1, 1);

        assertThatThrownBy(() -> tables().sql(
                                "update refund_calculation set state = 'APPROVED', authority = ? where case_number = ?")
                        .params(authority, number)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("REFUND_CALCULATION_AGREED");
    }

    private Answer offers(String number, String amount) {
        return ray.works(
                number,
                "Task_ReviewReturn",
                "reviewDecision",
                "goodwill",
                "goodwillAmount",
                amount,
                "goodwillText",
                "Please keep it.");
    }

    /** Filed, reviewed, received and accepted: the amount is calculated. */
    private String inspected(OrderNumber order, int line, int units) {
        var number = acceptedCase(shopFiles(order, "NO_REASON", line, units));
        done(approves(ray, number));
        done(receives(number, false, line, units));
        done(inspectsAndAccepts(number));
        return number;
    }

    /** What the case waits for, as the administrator sees it. */
    private List<String> waiting(String number) {
        var tasks = new ArrayList<String>();
        admin.get("/engine-rest/task?processInstanceBusinessKey=" + number + "&maxResults=50")
                .body()
                .forEach(task -> tasks.add(task.path("taskDefinitionKey").asText()));
        return tasks;
    }

    private long paid(String number) {
        return tables().sql("select coalesce(sum(amount_minor), 0) from refund where case_number = ?")
                .param(number)
                .query(Long.class)
                .single();
    }
}
