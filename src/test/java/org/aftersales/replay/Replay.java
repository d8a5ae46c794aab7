package org.aftersales.replay;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.aftersales.replay.Filing.Filed;

/**
 * Replays a file of returns against a running application: files every request through the shop's interface, works every task as the
 * role that may, until every accepted case has ended; then counts, and compares the books.
 */
public final class Replay {

    private final Options options;
    private final Site site;
    private final PrintStream out;

    public Replay(Options options, PrintStream out) {
        this.options = options;
        this.site = new Site(options.baseUrl());
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        var report = new Replay(Options.of(arguments), System.out).run();
        System.exit(report.clean() ? 0 : 1);
    }

    public Report run() throws IOException, InterruptedException {
        var start = System.nanoTime();
        if (!options.orders().isEmpty()) {
            importOrders(Path.of(options.orders()));
        }
        var wishes = ReturnRequests.read(options.returns());
        wishes = wishes.subList(0, Math.min(options.limit(), wishes.size()));
        out.println(wishes.size() + " requests are filed");
        var filing = new Filing(site, this::dice);
        var outcomes = new Outcomes();
        var report = new Report(outcomes);
        var open = new ArrayList<Filed>();
        // one after the other, as they came: what an order still holds depends on who asked first
        for (var wish : wishes) {
            var filed = filing.file(wish);
            report.filed(filed);
            if (filed.accepted()) {
                open.add(filed);
            }
        }
        out.println(open.size() + " cases are worked by " + options.clients() + " people of each role");
        var shelves = new Shelves();
        work(open, shelves, outcomes, report);
        new Books(site).compare(open, report);
        new Stocktaking(site).compare(open, shelves, report);
        report.print(out, Duration.ofNanos(System.nanoTime() - start));
        return report;
    }

    private void work(List<Filed> open, Shelves shelves, Outcomes outcomes, Report report) throws InterruptedException {
        var people = Executors.newFixedThreadPool(options.clients());
        var provider = new Provider(site, this::dice);
        try {
            var stories = open.stream()
                    .map(filed -> people.submit((Callable<Answer>) () -> {
                        provider.mood(filed.wish().key());
                        return new CaseStory(site, dice(filed.wish().key()), filed, shelves, outcomes).untilItsEnd();
                    }))
                    .toList();
            for (int i = 0; i < open.size(); i++) {
                try {
                    report.ended(open.get(i), stories.get(i).get());
                } catch (ExecutionException trouble) {
                    report.failed(open.get(i), trouble.getCause());
                }
            }
        } finally {
            people.shutdownNow();
        }
    }

    private Dice dice(String key) {
        return new Dice(options.seed(), key, options.eventful());
    }

    private void importOrders(Path file) throws IOException, InterruptedException {
        var type = file.toString().endsWith(".gz") ? "application/gzip" : "text/csv";
        var start = Instant.now();
        var id = site.upload(
                        "shop",
                        "/api/order-imports?currency=" + options.currency() + "&deliveredAfterDays=2",
                        Files.readAllBytes(file),
                        Map.of("Content-Type", type))
                .orFail("the import of " + file)
                .text("importId");
        Answer progress;
        do {
            Thread.sleep(500);
            progress = site.get("shop", "/api/order-imports/" + id).orFail("the progress of the import");
        } while (progress.text("state").equals("RUNNING"));
        out.println("orders: " + progress.body() + " after "
                + Duration.between(start, Instant.now()).toSeconds() + " s");
    }
}
