package org.aftersales.story;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A parcel that nobody expected is told of by two people in one moment, or while the last of the others is inspected. */
@Tag("R9")
@Tag("R10")
@Tag("RR-13")
abstract class LateParcelAtOnce extends ReturnStory {

    private static final int TRIALS = 6;

    private final ExecutorService desks = Executors.newFixedThreadPool(2);

    @AfterEach
    void everybodyGoesHome() {
        desks.shutdownNow();
    }

    @Test
    void whatIsSaidTwiceIsReceivedOnce() throws Exception {
        for (int trial = 0; trial < TRIALS; trial++) {
            var number = received();
            if (trial % 2 == 0) {
                done(inspectsAndAccepts(number));
            }

            var start = new CyclicBarrier(2);
            var one = begin(start, () -> comes(walt, number));
            var other = begin(start, () -> comes(alice, number));

            assertThat(List.of(answer(one).status(), answer(other).status())).containsExactlyInAnyOrder(204, 409);
            assertThat(walt.tasks(number, "Task_ReceiveParcel")).hasSize(1);
        }
    }

    @Test
    void eitherItJoinsTheRefundOrItIsKeptForTheCustomer() throws Exception {
        for (int trial = 0; trial < TRIALS; trial++) {
            var number = received();
            var inspection = quinn.task(number, "Task_InspectParcel");

            var start = new CyclicBarrier(2);
            var inspected = begin(start, () -> inspectsParcel(inspection, true));
            var came = begin(start, () -> comes(walt, number));

            assertThat(answer(inspected).status()).isIn(204, 409);
            assertThat(answer(came).status()).isIn(204, 409);
            if (!answer(inspected).accepted()) {
                done(inspectsParcel(inspection, true));
            }
            if (!answer(came).accepted()) {
                done(comes(walt, number));
            }
            var joined = fiona.tasks(number, "Task_ApproveRefund").isEmpty();
            done(receives(number, false, 1, 1));
            done(joined ? inspectsAndAccepts(number) : inspectsAndRefuses(number));
            done(financeApproves(fiona, number));
            assertThat(tables().sql(
                                    "select sum(l.refunded_minor) from order_line l join case_file c on c.order_number = l.order_number"
                                            + " where c.case_number = ?")
                            .param(number)
                            .query(Long.class)
                            .single())
                    .isEqualTo(joined ? 3_000 : 2_000);
        }
    }

    /** Two of three mugs came, and nothing more was expected. */
    private String received() {
        var number = acceptedCase(shopFiles(sold(anOrder().line("MUG", 3, 3_000)), "NO_REASON", 1, 3));
        done(approves(ray, number));
        done(receives(number, false, 1, 2));
        return number;
    }

    private static Answer comes(Person who, String number) {
        return who.post("/api/returns/" + number + "/late-goods", null);
    }

    private <T> Future<T> begin(CyclicBarrier start, Callable<T> step) {
        return desks.submit(() -> {
            start.await(60, TimeUnit.SECONDS);
            return step.call();
        });
    }

    private static Answer answer(Future<Answer> said) throws Exception {
        return said.get(60, TimeUnit.SECONDS);
    }
}
