package org.aftersales.cost;

import java.io.PrintStream;
import java.util.Map;
import org.aftersales.harness.RunningDesk;

/**
 * What one whole return costs at the real desk, beside the same diagrams with empty delegates on an untuned engine, on one PostgreSQL in
 * one run. The aim is at most one and a half times as much of everything; the timeline, the ledger and sign-in are in the price.
 */
public final class CostCounter {

    /** Idle connections of PostgreSQL hand in their counts after ten seconds at the latest. */
    private static final long COUNTS_ARE_IN = 11_000;

    private CostCounter() {}

    /** @param arguments number of cases to warm up with and to count, 200 and 200 unless told */
    public static void main(String[] arguments) throws Exception {
        var warm = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        var counted = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
        count(warm, counted, System.out);
    }

    /** @return how many SQL statements ours sends for one of the bare engine */
    static double count(int warm, int counted, PrintStream out) throws Exception {
        try (var database = new CountedDatabase()) {
            var bare = bare(database, warm, counted);
            var ours = ours(database, warm, counted, out);
            out.printf("%-16s %12s %12s %8s%n", "one return", "desk", "bare engine", "ratio");
            out.println(ours.beside(bare, counted));
            return ours.statements() / (double) bare.statements();
        }
    }

    private static Cost bare(CountedDatabase database, int warm, int counted) throws Exception {
        try (var engine = new BareEngine(database.create("bare"))) {
            engine.work("W", warm);
            Thread.sleep(COUNTS_ARE_IN);
            var before = database.cost("bare").withJvm(BareEngine.cpuMillis());
            engine.work("C", counted);
            var cpu = BareEngine.cpuMillis();
            Thread.sleep(COUNTS_ARE_IN);
            return database.cost("bare").withJvm(cpu).since(before);
        }
    }

    private static Cost ours(CountedDatabase database, int warm, int counted, PrintStream out) throws Exception {
        var url = database.create("desk") + "&reWriteBatchedInserts=true";
        Map<String, String> settings = Map.of(
                "spring.datasource.url",
                url,
                "spring.datasource.username",
                "postgres",
                "spring.datasource.password",
                "");
        try (var desk = RunningDesk.start("cost", settings)) {
            var people = new RealDesk(desk);
            people.sell("W", warm);
            people.work("W", warm);
            people.sell("C", counted);
            Thread.sleep(COUNTS_ARE_IN);
            database.forget();
            var before = database.cost("desk").withJvm(desk.cpu().toMillis());
            people.work("C", counted);
            var cpu = desk.cpu().toMillis();
            Thread.sleep(COUNTS_ARE_IN);
            var cost = database.cost("desk").withJvm(cpu).since(before);
            database.mostFrequent("desk", counted).forEach(out::println);
            return cost;
        }
    }
}
