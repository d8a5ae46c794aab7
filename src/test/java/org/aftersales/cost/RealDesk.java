package org.aftersales.cost;

import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.aftersales.harness.PlainReturns;
import org.aftersales.harness.RunningDesk;
import org.aftersales.replay.Site;

/** The desk as it is packaged: every person signs in with every request, and every page shows the case. */
final class RealDesk implements Worked {

    private final RunningDesk desk;
    private final PlainReturns returns;

    RealDesk(String url) {
        desk = RunningDesk.startForHours(
                "cost",
                Map.of(
                        "spring.datasource.url", url,
                        "spring.datasource.username", "postgres",
                        "spring.datasource.password", ""));
        returns = new PlainReturns(new Site(desk.baseUrl()));
    }

    /** One customer with one order of one line for every case. */
    @Override
    public void prepare(String prefix, int cases) throws InterruptedException {
        returns.sell(prefix, cases);
    }

    @Override
    public void work(String prefix, int cases) throws InterruptedException {
        var numbers = IntStream.range(0, cases)
                .mapToObj(i -> returns.file(prefix + i))
                .toList();
        numbers.forEach(returns::review);
        numbers.forEach(returns::receive);
        numbers.forEach(returns::inspect);
        numbers.forEach(returns::approve);
        for (var number : numbers) {
            Worked.await(number, () -> returns.status(number).equals("COMPLETED"));
        }
    }

    @Override
    public Duration cpu() {
        return desk.cpu();
    }

    @Override
    public void close() {
        desk.close();
    }
}
