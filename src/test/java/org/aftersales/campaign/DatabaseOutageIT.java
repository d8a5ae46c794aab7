package org.aftersales.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.aftersales.replay.Site;
import org.aftersales.testdata.Browser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** While refunds are on their way the database first drops all connections, then loses its power and comes back over the same disk. */
@Tag("R22")
@Tag("F14")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class DatabaseOutageIT {

    private static final Duration PROMISE = Duration.ofSeconds(30);

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    /** So many customers wait for their money at most. */
    private static final int MOST_WAITING = 8;

    private static final Options OPTIONS = Options.of("--cases", "24", "--providers", "alipay");

    private final Map<Integer, Integer> answers = new ConcurrentHashMap<>();
    private final ExecutorService people = Executors.newFixedThreadPool(3);
    private final ExecutorService others = Executors.newFixedThreadPool(3);

    @TempDir
    private Path disk;

    @Test
    void nothingThatWasAcknowledgedIsLostAndTheDeskComesBackByItself() throws Exception {
        try (var bank = Bank.calm(OPTIONS);
                var postgres = new OwnPostgres(disk);
                var life = new Life("outage", postgres.url(), bank.settings())) {
            var tables = new Tables(postgres.url());
            var shop = new Shop(OPTIONS, life, bank);
            var staff = new Staff(life, people);
            bank.standIn().feels("alipay", false, 700);
            var back = new AtomicBoolean();
            var filing = others.submit(() -> fileUntil(back, shop, bank));
            var working = others.submit(() -> staff.workUntilStopped(tables));
            var order = shop.wishes().get(0).order();
            var looking = others.submit(() -> lookAround(life, order));

            Supplier<String> standing = () -> "paid %s, answers %s, cases %s, %s, troubles %s"
                    .formatted(bank.book().size(), answers, tables.cases(), tables.refunds(), staff.troubles());

            await(() -> tables.underWay() >= 2, Duration.ofMinutes(2), standing);
            for (int cut = 0; cut < 3; cut++) {
                postgres.cutConnections();
                Thread.sleep(1_000);
            }
            await(() -> tables.underWay() >= 2, Duration.ofMinutes(1), standing);
            postgres.kill();
            Thread.sleep(4_000);
            postgres.again();
            var started = Instant.now();
            var paid = bank.book().size();
            await(() -> bank.book().size() > paid && reads(life, order), PROMISE, standing);
            back.set(true);
            System.out.printf(
                    "database away, then back: the next refund was paid %d ms later; answers %s%n",
                    Duration.between(started, Instant.now()).toMillis(), new TreeMap<>(answers));
            bank.standIn().feels("alipay", false, 0);

            await(() -> filing.isDone() && !tables.anythingOpen(), Duration.ofMinutes(3), standing);
            assertThat(shop.acknowledged()).hasSize(filing.get()).hasSizeGreaterThanOrEqualTo(OPTIONS.cases());
            assertThat(List.of(working, looking)).noneMatch(Future::isDone);
            var report = new Report();
            new Audit(tables, bank).compare(shop.acknowledged(), report);
            assertThat(report.troubles()).isEmpty();
            assertThat(report.ended()).containsOnlyKeys("COMPLETED");
            assertThat(answers).containsKeys(200, 503);
            assertThat(answers.keySet()).as("answers: %s", answers).isSubsetOf(200, 503);
            assertThat(shop.failures()).as("answers to filing").isSubsetOf(503);
            assertThat(staff.troubles()).noneMatch(trouble -> trouble.contains("was answered 500"));
        } finally {
            people.shutdownNow();
            others.shutdownNow();
        }
    }

    /** What was wished, and more until the desk is back: when the database goes there is always somebody left to be paid afterwards. */
    private static int fileUntil(AtomicBoolean back, Shop shop, Bank bank) throws InterruptedException {
        var asked = 0;
        for (var wish : shop.wishes()) {
            shop.file(wish);
            asked++;
            Thread.sleep(500);
        }
        while (!back.get()) {
            if (asked - bank.book().size() < MOST_WAITING) {
                shop.file(shop.another());
                asked++;
            }
            Thread.sleep(500);
        }
        return asked;
    }

    /** Somebody reads all the time, by our own interface, by the engine's, and in a browser that stays signed in. */
    private Void lookAround(Life life, String order) throws Exception {
        var browser = Browser.signedInAs("alice", URI.create(life.address()).getPort());
        while (!Thread.currentThread().isInterrupted()) {
            for (var page : List.of("/desk/cases", TASKLIST, "/camunda/api/engine/engine/default/task?maxResults=5")) {
                answers.merge(browser.open(page).statusCode(), 1, Integer::sum);
            }
            note(life.site(), "shop", "/api/orders/" + order);
            note(life.site(), "ray", "/engine-rest/task?maxResults=5");
            note(life.site(), "fiona", "/engine-rest/task/count");
            Thread.sleep(100);
        }
        return null;
    }

    private static boolean reads(Life life, String order) {
        return life.site().get("shop", "/api/orders/" + order).status() == 200;
    }

    private void note(Site site, String person, String path) {
        answers.merge(site.get(person, path).status(), 1, Integer::sum);
    }

    private static void await(BooleanSupplier wanted, Duration patience, Supplier<String> standing)
            throws InterruptedException {
        var until = Instant.now().plus(patience);
        while (!wanted.getAsBoolean()) {
            assertThat(Instant.now()).as(standing).isBefore(until);
            Thread.sleep(100);
        }
    }
}
