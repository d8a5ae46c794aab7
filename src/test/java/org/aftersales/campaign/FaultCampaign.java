package org.aftersales.campaign;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.aftersales.testdata.Postgres;
import org.slf4j.LoggerFactory;

/**
 * The program: returns are filed and worked while the application is killed and the providers misbehave; then the books are compared. It
 * needs the packaged application, brings PostgreSQL and the providers with it, and ends what it started.
 */
public final class FaultCampaign {

    private static final long PACE_MILLIS = 250;

    private final Options options;
    private final PrintStream out;
    private final Report report = new Report();

    public FaultCampaign(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        var report = new FaultCampaign(Options.of(arguments), System.out).run();
        System.exit(report.clean() ? 0 : 1);
    }

    public Report run() throws InterruptedException, SQLException {
        var start = System.nanoTime();
        var url = Postgres.freshDatabase();
        var tables = new Tables(url);
        var people = Executors.newFixedThreadPool(options.people());
        var others = Executors.newFixedThreadPool(2);
        try (var bank = Bank.moody(options);
                var life = new Life("campaign", url, bank.settings())) {
            bank.reaches(life.address());
            var shop = new Shop(options, life, bank);
            out.println(options.cases() + " cases, " + options.kills() + " kills, seed " + options.seed());
            var staff = new Staff(life, people);
            var killer = new Killer(options, life, bank, tables);
            var filing = others.submit(() -> file(shop, tables, killer, bank));
            var working = others.submit(() -> {
                work(staff, tables, new Gossip(options, bank));
                return staff;
            });
            killer.work(() -> !filing.isDone() || tables.anythingOpen());
            untilNothingIsOpen(filing, tables);
            if (!working.cancel(true)) {
                ended("work", working);
            }
            ended("filing", filing);
            report.kills(killer);
            report.breaches("a mood that nobody met", bank.moodsLeft());
            new Audit(tables, bank).compare(shop.acknowledged(), report);
            if (tables.anythingOpen()) {
                tables.openTasks().forEach(task -> out.println("open: " + task));
                staff.troubles().stream().distinct().forEach(trouble -> out.println("trouble: " + trouble));
            }
            killer.log().forEach(out::println);
            report.print(out, killer, bank, Duration.ofNanos(System.nanoTime() - start));
            return report;
        } finally {
            people.shutdownNow();
            others.shutdownNow();
        }
    }

    /** What was wished; and while a window was not hit or a mood not met, one more after the other, at most as many again. */
    private Shop file(Shop shop, Tables tables, Killer killer, Bank bank) throws InterruptedException {
        for (var wish : shop.wishes()) {
            shop.file(wish);
        }
        for (int more = 0;
                more < options.cases()
                        && (!killer.content() || !bank.moodsLeft().isEmpty()); ) {
            if (tables.anythingOpen()) {
                Thread.sleep(PACE_MILLIS);
            } else {
                shop.file(shop.another());
                more++;
            }
        }
        return shop;
    }

    private void work(Staff staff, Tables tables, Gossip gossip) throws InterruptedException {
        for (int round = 0; !Thread.currentThread().isInterrupted(); round++) {
            staff.workOn(tables);
            if (round % 8 == 0) {
                gossip.round();
            }
            Thread.sleep(PACE_MILLIS);
        }
    }

    private void untilNothingIsOpen(Future<?> filing, Tables tables) throws InterruptedException {
        var until = System.nanoTime() + options.patience().toNanos();
        while ((!filing.isDone() || tables.anythingOpen() || !tables.openTasks().isEmpty())
                && System.nanoTime() < until) {
            Thread.sleep(PACE_MILLIS);
        }
    }

    private void ended(String what, Future<?> task) throws InterruptedException {
        if (!task.isDone()) {
            report.breach(what, "did not come to its end");
            return;
        }
        try {
            task.get();
        } catch (ExecutionException trouble) {
            report.breach(what, String.valueOf(trouble.getCause()));
        }
    }
}
