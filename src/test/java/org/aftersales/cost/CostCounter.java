package org.aftersales.cost;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.aftersales.cost.CountedDatabase.Asked;
import org.slf4j.LoggerFactory;

/**
 * What one whole return costs at the real desk, beside the same diagrams with empty delegates on an untuned engine, on one PostgreSQL in
 * one run. Both run in a process of their own and are worked over HTTP by the same calls: look for the task, claim it, read its form,
 * complete it. The aim is at most one and a half times as much of everything; sign-in, the case view, the ledger, the money and the
 * timeline are in the desk's price, and missing in the other.
 */
public final class CostCounter {

    /** Idle connections of PostgreSQL hand in their counts after ten seconds at the latest. */
    private static final long COUNTS_ARE_IN = 11_000;

    private CostCounter() {}

    /** @param arguments number of cases to warm up with and to count, 400 and 200 unless told */
    public static void main(String[] arguments) throws Exception {
        var warm = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 400;
        var counted = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        count(warm, counted, System.out);
    }

    /** Prints the figures side by side, and the statements by the time that the server spent on them. */
    static void count(int warm, int counted, PrintStream out) throws Exception {
        try (var database = new CountedDatabase()) {
            var bareUrl = database.create("bare");
            var deskUrl = database.create("desk");
            out.printf("%d returns are counted after %d to warm up%n", counted, warm);
            Count bare;
            try (var engine = new BareEngine(bareUrl)) {
                bare = count(engine, database, "bare", warm, counted);
            }
            Count ours;
            try (var desk = new RealDesk(deskUrl)) {
                ours = count(desk, database, "desk", warm, counted);
            }
            statements(ours.statements(), bare.statements(), counted, out);
            out.printf("%-16s %12s %12s %8s%n", "one return", "desk", "bare engine", "ratio");
            out.println(ours.cost().beside(bare.cost(), counted));
        }
    }

    private static Count count(Worked application, CountedDatabase database, String name, int warm, int counted)
            throws Exception {
        application.prepare("W", warm);
        application.work("W", warm);
        application.prepare("C", counted);
        database.tidy(name);
        Thread.sleep(COUNTS_ARE_IN);
        database.forget();
        var before = database.cost(name).withJvm(application.cpu().toMillis());
        application.work("C", counted);
        var cpu = application.cpu().toMillis();
        Thread.sleep(COUNTS_ARE_IN);
        return new Count(database.cost(name).withJvm(cpu).since(before), database.statements(name));
    }

    private static void statements(Map<String, Asked> ours, Map<String, Asked> bare, int counted, PrintStream out) {
        out.printf("%9s %9s %9s %9s  %s%n", "desk", "ms", "bare", "ms", "statement, by the time of one return");
        Stream.concat(ours.keySet().stream(), bare.keySet().stream())
                .distinct()
                .sorted(Comparator.comparingDouble(statement -> -Math.max(
                        ours.getOrDefault(statement, Asked.NEVER).millis(),
                        bare.getOrDefault(statement, Asked.NEVER).millis())))
                .forEach(statement -> {
                    var here = ours.getOrDefault(statement, Asked.NEVER);
                    var there = bare.getOrDefault(statement, Asked.NEVER);
                    out.printf(
                            "%9.2f %9.3f %9.2f %9.3f  %.180s%n",
                            here.times() / (double) counted,
                            here.millis() / counted,
                            there.times() / (double) counted,
                            there.millis() / counted,
                            statement);
                });
    }

    private record Count(Cost cost, Map<String, Asked> statements) {}
}
