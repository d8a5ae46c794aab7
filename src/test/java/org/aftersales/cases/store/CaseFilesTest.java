package org.aftersales.cases.store;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseFile.Review;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseFiles.LineDecision;
import org.aftersales.cases.CaseFiles.NewCase;
import org.aftersales.cases.CaseFiles.NewLine;
import org.aftersales.cases.CaseMovedOnException;
import org.aftersales.cases.CaseStatus;
import org.aftersales.cases.CaseTransition;
import org.aftersales.cases.CaseUnknownException;
import org.aftersales.orders.QuantityNotAvailableException;
import org.aftersales.orders.store.OrdersOnDatabase;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.DecisionTrace;
import org.aftersales.testdata.Canary;
import org.aftersales.testdata.SignedInPerson;
import org.aftersales.testdata.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class CaseFilesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final Map<TestDatabase, DataSource> DATABASES = new EnumMap<>(TestDatabase.class);

    private final SignedInPerson caller = new SignedInPerson();

    @ParameterizedTest
    @EnumSource
    @Tag("WO-13")
    void everyStepOfACaseIsInItsTimeline(TestDatabase kind) throws Exception {
        var cases = files(kind);
        caller.is("shop", "shop");
        var number = filed(kind, 2);
        caller.is("ray", "aftersales-review");
        cases.advance(number, CaseTransition.APPROVE, "ReturnApproved", Map.of("serviceFeeMinor", "500"));
        cases.note(number, "CustomerTold", Map.of());

        var timeline = cases.timeline(number);

        assertThat(timeline)
                .extracting("actor", "what", "from", "to")
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("shop", "ReturnRequested", null, CaseStatus.PENDING_REVIEW),
                        org.assertj.core.groups.Tuple.tuple(
                                "ray", "ReturnApproved", CaseStatus.PENDING_REVIEW, CaseStatus.PENDING_RETURN),
                        org.assertj.core.groups.Tuple.tuple("ray", "CustomerTold", null, null));
        assertThat(timeline.get(1).facts()).containsEntry("serviceFeeMinor", "500");
        assertThat(timeline.get(1).at()).isEqualTo(CLOCK.instant());
    }

    @ParameterizedTest
    @EnumSource
    @Tag("DF-01")
    void aStatusChangesOnlyAlongItsTransitions(TestDatabase kind) throws Exception {
        var cases = files(kind);
        var jdbc = JdbcClient.create(database(kind));
        var number = filed(kind, 1);

        for (var transition : CaseTransition.values()) {
            for (var status : CaseStatus.values()) {
                jdbc.sql("update case_file set status = ? where case_number = ?")
                        .params(status.name(), number.value())
                        .update();
                if (transition.allowedFrom(status)) {
                    cases.advance(number, transition, "Tried", Map.of());
                    assertThat(cases.get(number).status()).isEqualTo(transition.to());
                } else {
                    assertThatThrownBy(() -> cases.advance(number, transition, "Tried", Map.of()))
                            .isInstanceOf(CaseMovedOnException.class);
                    assertThat(cases.get(number).status()).isEqualTo(status);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("DF-01")
    void ofTwoWhoMoveACaseAtOnceOneIsToldThatItHasMovedOn(TestDatabase kind) throws Exception {
        var cases = files(kind);
        var people = Executors.newFixedThreadPool(2);
        try {
            for (int trial = 0; trial < 50; trial++) {
                var number = filed(kind, 1);
                var start = new CyclicBarrier(2);

                var approved = people.submit(() -> moved(start, cases, number, CaseTransition.APPROVE));
                var cancelled = people.submit(() -> moved(start, cases, number, CaseTransition.CANCEL));

                var wasCancelled = cancelled.get();
                assertThat(approved.get() || wasCancelled).isTrue();
                // cancelling is still possible once approved, approving is not once cancelled
                assertThat(cases.get(number).status())
                        .isEqualTo(wasCancelled ? CaseStatus.CANCELLED : CaseStatus.PENDING_RETURN);
            }
        } finally {
            people.shutdownNow();
        }
    }

    private static boolean moved(CyclicBarrier start, CaseFiles cases, CaseNumber number, CaseTransition transition)
            throws Exception {
        start.await();
        try {
            cases.advance(number, transition, "Tried", Map.of());
            return true;
        } catch (CaseMovedOnException tooLate) {
            return false;
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("PS-02")
    void whatPeopleWroteIsEncryptedAndComesBack(TestDatabase kind) throws Exception {
        var cases = files(kind);
        caller.is("ray", "aftersales-review");
        var number = filed(kind, 1);
        cases.reviewed(
                number,
                new Review(
                        "somebody else",
                        CLOCK.instant(),
                        true,
                        null,
                        "call " + Canary.PHONE,
                        500,
                        true,
                        false,
                        true,
                        Canary.NAME,
                        Canary.PHONE,
                        Canary.ADDRESS));

        var file = cases.get(number);

        assertThat(file.remark()).isEqualTo("please ring " + Canary.PHONE);
        var review = review(file);
        assertThat(review.by()).isEqualTo("ray");
        assertThat(review.returnAddress()).isEqualTo(Canary.ADDRESS);
        assertThat(review.serviceFeeMinor()).isEqualTo(500);
        assertThat(review.freightBack()).isTrue();
        assertThat(review.couponBack()).isFalse();
        var stored = JdbcClient.create(database(kind))
                .sql("select * from case_file where case_number = ?")
                .param(number.value())
                .query()
                .singleRow()
                .toString();
        assertThat(stored).doesNotContain(Canary.PHONE, Canary.NAME, Canary.ADDRESS);
    }

    private static Review review(CaseFile file) {
        return java.util.Objects.requireNonNull(file.review());
    }

    @ParameterizedTest
    @EnumSource
    @Tag("DF-14")
    void receiptsAndInspectionsAddUp(TestDatabase kind) throws Exception {
        var cases = files(kind);
        var goods = stores(kind).goods();
        var number = filed(kind, 3);
        var line = cases.get(number).lines().get(0).id();

        goods.received(number, line, 1);
        goods.received(number, line, 2);
        goods.inspected(number, line, 1, 0);
        goods.inspected(number, line, 1, 1);

        var after = cases.get(number).lines().get(0);
        assertThat(after.receivedUnits()).isEqualTo(3);
        assertThat(after.acceptedUnits()).isEqualTo(2);
        assertThat(after.refusedUnits()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("B-01")
    void whatTheTablesSaidIsKeptLineByLine(TestDatabase kind) throws Exception {
        var number = filed(kind, 1);
        var trace = new DecisionTrace("ReturnEligibility", 3, List.of("Rule_1", "Rule_2"));

        files(kind).decidedOnLines(number, List.of(new LineDecision(1, trace, "NoReasonWindow")));
        files(kind).decided(number, null, trace, "50");

        assertThat(stores(kind).decisions().of(number))
                .containsExactly(
                        new org.aftersales.cases.CaseDecisions.Decided(1, trace, "NoReasonWindow"),
                        new org.aftersales.cases.CaseDecisions.Decided(null, trace, "50"));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("WO-10")
    void theCasesOfACustomerComeNewestFirst(TestDatabase kind) throws Exception {
        var customer = "C-" + System.nanoTime();
        var first = filed(kind, customer, 1);
        var second = filed(kind, customer, 1);
        filed(kind, "C-OTHER", 1);

        assertThat(files(kind).ofCustomer(customer, 10))
                .extracting(CaseFile::number)
                .containsExactly(second, first);
        assertThat(files(kind).ofCustomer(customer, 1)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownCaseIsSaidToBeUnknown(TestDatabase kind) {
        var nobody = new CaseNumber("AS-000000-000001");

        assertThatThrownBy(() -> files(kind).get(nobody)).isInstanceOf(CaseUnknownException.class);
        assertThatThrownBy(() -> files(kind).advance(nobody, CaseTransition.APPROVE, "Tried", Map.of()))
                .isInstanceOf(CaseUnknownException.class);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("DF-04")
    void moreThanIsLeftOpensNoCase(TestDatabase kind) throws Exception {
        filed(kind, 1);

        assertThatThrownBy(() -> filed(kind, 4)).isInstanceOf(QuantityNotAvailableException.class);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("U22")
    void reasonsAreDataInBothLanguages(TestDatabase kind) {
        var reasons = stores(kind).reasons();

        assertThat(reasons.forReturn("MISTAKEN_PURCHASE").orElseThrow().faultParty())
                .isEqualTo("CUSTOMER");
        assertThat(reasons.forReturn("QUALITY").orElseThrow().needsPhoto()).isTrue();
        assertThat(reasons.forReturn("NO_REASON").orElseThrow().label(java.util.Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("无理由退货");
        assertThat(reasons.forRejection("NO_REASON")).isEmpty();
        assertThat(reasons.forRejections())
                .extracting("code")
                .contains("ITEM_MISMATCH", "NO_RIGHT_OF_RETURN", "REPAIRED", "MISSING_PART_SENT");
        assertThat(Arrays.asList("CUSTOMER", "CARRIER", "PRODUCT", "SALES", "NONE"))
                .containsAll(reasons.forReturns().stream()
                        .map(reason -> reason.faultParty())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    @Tag("PS-04")
    void whoWorkedOnACaseIsKnown(TestDatabase kind) throws Exception {
        caller.is("alice", "customer-service");
        var number = filed(kind, 1);
        caller.is("amy", "customer-service");
        files(kind).revised(number, 100, false, false, false);

        assertThat(stores(kind).people().filedBy(number)).containsExactly("alice");
        assertThat(stores(kind).people().workedOn(number)).containsExactlyInAnyOrder("alice", "amy");
    }

    private CaseNumber filed(TestDatabase kind, int units) throws Exception {
        return filed(kind, "C-TEST", units);
    }

    private CaseNumber filed(TestDatabase kind, String customer, int units) throws Exception {
        var database = database(kind);
        var order = OrdersOnDatabase.orders(database)
                .get(anOrder().by(customer).line("KETTLE", 3, 9_000).writeTo(database));
        var line = order.lines().get(0);
        return files(kind)
                .open(new NewCase(
                        "RETURN",
                        order.number(),
                        customer,
                        "CNY",
                        "shop",
                        CLOCK.instant(),
                        "NO_REASON",
                        "please ring " + Canary.PHONE,
                        50,
                        List.of(new NewLine(line.id(), 1, line.sku(), line.description(), units, false))));
    }

    private CaseFiles files(TestDatabase kind) {
        return stores(kind).files();
    }

    private CasesOnDatabase stores(TestDatabase kind) {
        return new CasesOnDatabase(database(kind), caller, CLOCK);
    }

    private static DataSource database(TestDatabase kind) {
        return DATABASES.computeIfAbsent(kind, TestDatabase::create);
    }
}
