package org.aftersales.story;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.aftersales.refund.ProviderAnswer;
import org.aftersales.refund.RefundNotifications;
import org.aftersales.refund.RefundNotified;
import org.aftersales.refund.Refunds;
import org.aftersales.returns.CaseEnd;
import org.aftersales.returns.CorrectionDesk;
import org.aftersales.returns.EntryCorrection;
import org.aftersales.returns.ReturnRequest.RequestedLine;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.testdata.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Two who change one case, its order or its money in the same moment: one after the other, and neither loses what it came for. */
@Tag("R10")
@Tag("R12")
abstract class CaseAtOnce extends CommissionStories {

    private static final int TRIALS = 20;

    private final ExecutorService desks = Executors.newFixedThreadPool(2);

    @Autowired
    private CorrectionDesk corrections;

    @Autowired
    private CaseEnd end;

    @Autowired
    private Refunds refunds;

    @Autowired
    private RefundNotifications provider;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private People people;

    @AfterEach
    void everybodyGoesHome() {
        desks.shutdownNow();
    }

    @Test
    void aParcelIsBookedWhileTheCustomerWantsToReturnLess() throws Exception {
        for (int trial = 0; trial < TRIALS; trial++) {
            var number = acceptedCase(shopFiles(sold(anOrder().line("MUG", 3, 9_000)), "NO_REASON", 1, 3));
            done(approves(ray, number));
            var parcel = claimed(walt, number, "Task_ReceiveParcel");

            var start = new CyclicBarrier(2);
            var booked = begin(start, () -> books(parcel, true, 1, 1));
            var lowered = begin(
                    start,
                    () -> shop.post(
                            "/api/returns/" + number + "/quantities",
                            Map.of("lines", List.of(Map.of("lineNumber", 1, "units", 2)))));

            done(answer(booked));
            var answer = answer(lowered);
            assertThat(answer.accepted() || "CaseMovedOn".equals(answer.code()))
                    .as(answer.toString())
                    .isTrue();
        }
    }

    @Test
    @Tag("B-04")
    @Tag("B-12")
    void financePaysWhatCameBackWhileTheManagerWaivesTheClaim() throws Exception {
        for (int trial = 0; trial < TRIALS; trial++) {
            newPeople();
            var number = paidFirst();
            timerFires(number, "BoundaryEvent_GoodsOverdue");
            comesBack(number);
            done(fiona.works(number, "Task_CollectMoney", "collectionDecision", "waive", "waiverReason", "our fault"));
            var failed = claimed(frank, number, "Task_ResolveFailedRefund");
            var waiver = claimed(mia, number, "Task_DecideWaiver");

            var start = new CyclicBarrier(2);
            var pays = begin(
                    start, () -> frank.submits(failed, "failedRefundDecision", "paidOffline", "voucherNumber", "V-1"));
            var waives = begin(start, () -> mia.submits(waiver, "waiverDecision", "grant"));

            done(answer(pays));
            done(answer(waives));
            assertThat(stands(number)).isEqualTo("COMPLETED");
        }
    }

    @Test
    @Tag("DF-04")
    void aCorrectionAndANewReturnNeverReserveMoreThanHasLeft() throws Exception {
        for (int trial = 0; trial < TRIALS; trial++) {
            var order = sold(anOrder().notShipped().line("MUG", 3, 9_000));
            done(ships(order, 1, 2));
            delivered(order);
            var number = acceptedCase(shopFiles(order, "NO_REASON", 1, 1));

            var start = new CyclicBarrier(2);
            var corrected = begin(start, () -> corrects(number, 2));
            var filed = begin(start, () -> shopFiles(order, "NO_REASON", 1, 1).accepted());

            assertThat(List.of(corrected.get(60, TimeUnit.SECONDS), filed.get(60, TimeUnit.SECONDS)))
                    .containsExactlyInAnyOrder(true, false);
            assertThat(line(order, 1)).startsWith(2L);
        }
    }

    @Test
    @Tag("B-04")
    @Tag("R7")
    void moneyThatComesBackWhileItsCaseIsClosedIsNotForgotten() throws Exception {
        for (int trial = 0; trial < TRIALS; trial++) {
            newPeople();
            var number = paidFirst();

            var start = new CyclicBarrier(2);
            var closed = begin(start, () -> closes(number));
            var cameBack = begin(start, () -> comesBack(number));

            closed.get(60, TimeUnit.SECONDS);
            cameBack.get(60, TimeUnit.SECONDS);
            assertThat(stands(number)).isEqualTo("REFUND_FAILED");
            assertThat(frank.tasks(number, "Task_ResolveFailedRefund")).hasSize(1);
        }
    }

    /** Sold by Dan to a customer whose money goes first, and paid back. */
    private String paidFirst() {
        var order = new HashMap<>(order(true, true));
        order.put("customer", Map.of("number", customer, "level", "VIP"));
        var number = acceptedCase(shopFiles(told(order), "NO_REASON", 1, 1));
        done(approves(ray, number));
        done(financeApproves(fiona, number));
        backgroundStepsOf(number);
        return number;
    }

    private boolean comesBack(String number) throws BusinessException {
        var paid = refunds.of(new CaseNumber(number)).get(0);
        provider.received(new RefundNotified(
                paid.provider(),
                paid.number(),
                paid.amount(),
                new ProviderAnswer.Refused("ABNORMAL", "It came back.")));
        return true;
    }

    private boolean closes(String number) {
        transaction.executeWithoutResult(status -> {
            try {
                end.close(new CaseNumber(number));
            } catch (BusinessException refusal) {
                throw new AssertionError(refusal);
            }
        });
        return true;
    }

    private boolean corrects(String number, int units) {
        var correction = new EntryCorrection(0, "NO_REASON", "shop", null, List.of(new RequestedLine(1, units, false)));
        try {
            people.<BusinessException>as(
                    "alice", "customer-service", () -> corrections.correct(new CaseNumber(number), correction));
            return true;
        } catch (BusinessException refused) {
            return false;
        }
    }

    private static String claimed(Person who, String number, String name) {
        var task = who.task(number, name);
        done(who.claims(task));
        return task;
    }

    private String stands(String number) {
        return tables().sql("select status from case_file where case_number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    private static Answer answer(Future<Answer> step) throws Exception {
        return step.get(60, TimeUnit.SECONDS);
    }

    private <T> Future<T> begin(CyclicBarrier start, Callable<T> step) {
        return desks.submit(() -> {
            start.await(60, TimeUnit.SECONDS);
            return step.call();
        });
    }
}
