package org.aftersales.returns;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.aftersales.returns.ReturnRequest.RequestedLine;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.OrderNumber;
import org.aftersales.testdata.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("R9")
class SameRequestTwiceTest {

    private static final int THREADS = 50;
    private static final Map<TestDatabase, ReturnsOnDatabase> RETURNS = new EnumMap<>(TestDatabase.class);

    @ParameterizedTest
    @EnumSource
    @Tag("F14")
    void sendingItAgainGivesTheSameCase(TestDatabase kind) throws Exception {
        var returns = returns(kind);
        var order = sold(returns, 3);
        var key = new RequestKey("key-of-" + order);

        var first = returns.desk.file(request(order, 1), key);
        var again = returns.desk.file(request(order, 1), key);

        assertThat(again).isEqualTo(first);
        assertThat(returns.order(order).lines().get(0).reservedUnits()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void anotherRequestUnderTheSameKeyIsRefused(TestDatabase kind) throws Exception {
        var returns = returns(kind);
        var order = sold(returns, 3);
        var key = new RequestKey("key-of-" + order);
        returns.desk.file(request(order, 1), key);

        assertThatThrownBy(() -> returns.desk.file(request(order, 2), key))
                .isInstanceOf(RequestKeyReusedException.class);
    }

    @ParameterizedTest
    @EnumSource
    void keysOfDifferentClientsDoNotMeet(TestDatabase kind) throws Exception {
        var returns = returns(kind);
        var order = sold(returns, 3);
        var key = new RequestKey("key-of-" + order);
        var first = returns.desk.file(request(order, 1), key);

        returns.caller.is("other-shop", "shop");
        var other = returns.desk.file(request(order, 1), key);

        assertThat(other.caseNumber()).isNotEqualTo(first.caseNumber());
    }

    @ParameterizedTest
    @EnumSource
    @Tag("F14")
    void fiftyAtOnceOpenOneCaseAndEveryoneGetsIt(TestDatabase kind) throws Exception {
        var returns = returns(kind);
        for (int trial = 0; trial < 3; trial++) {
            var order = sold(returns, 100);
            var key = new RequestKey("key-of-" + order);
            var started = returns.process.started.size();

            var answers =
                    allAtOnce(() -> returns.desk.file(request(order, 1), key).caseNumber());

            assertThat(answers).hasSize(THREADS);
            assertThat(new HashSet<>(answers)).hasSize(1);
            assertThat(returns.order(order).lines().get(0).reservedUnits()).isEqualTo(1);
            assertThat(returns.rows("case_file where order_number = '" + order + "'"))
                    .isEqualTo(1);
            assertThat(returns.process.started.size() - started).isEqualTo(1);
        }
    }

    private static List<CaseNumber> allAtOnce(Callable<CaseNumber> request) throws Exception {
        var start = new CyclicBarrier(THREADS);
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            var calls = new ArrayList<Callable<CaseNumber>>();
            for (int thread = 0; thread < THREADS; thread++) {
                calls.add(() -> {
                    start.await();
                    return request.call();
                });
            }
            var answers = new ArrayList<CaseNumber>();
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private static ReturnsOnDatabase returns(TestDatabase kind) {
        var returns = RETURNS.computeIfAbsent(kind, any -> new ReturnsOnDatabase(any.create()));
        returns.caller.is("shop", "shop");
        return returns;
    }

    private static OrderNumber sold(ReturnsOnDatabase returns, int units) {
        return anOrder()
                .asOf(ReturnsOnDatabase.NOW)
                .line("KETTLE", units, 100_000)
                .writeTo(returns.database);
    }

    private static ReturnRequest request(OrderNumber order, int units) {
        return new ReturnRequest(
                order, null, "NO_REASON", null, null, false, List.of(new RequestedLine(1, units, false)));
    }
}
