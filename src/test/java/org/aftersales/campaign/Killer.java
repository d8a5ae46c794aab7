package org.aftersales.campaign;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.aftersales.campaign.Tables.OwnRefund;
import org.aftersales.standin.StandIn;

/** Kills the application, in each window by arrangement with the provider and otherwise at random, and counts what it hit. */
final class Killer {

    /** So long somebody is waited for who comes into the window; then another provider may be lucky. */
    private static final Duration LURKING = Duration.ofSeconds(25);

    /** A slow machine lets a kill come too late for its window: it is tried again so many times as often as was asked for. */
    private static final int TRIALS = 4;

    /** A dead application's connections are gone from the database by then. */
    private static final Duration SETTLING = Duration.ofMillis(400);

    private final Life life;
    private final Bank bank;
    private final Tables tables;
    private final List<String> providers;
    private final int kills;
    private final Random random;
    private final Random drops;
    private final List<String> log = new ArrayList<>();
    private final Map<Window, Integer> hits = new EnumMap<>(Window.class);
    private final AtomicInteger done = new AtomicInteger();
    private volatile boolean content;
    private int atRandom;

    Killer(Options options, Life life, Bank bank, Tables tables) {
        this.life = life;
        this.bank = bank;
        this.tables = tables;
        this.providers = options.providers();
        this.kills = options.kills();
        this.random = new Random(options.seed());
        this.drops = new Random(options.seed() + 1);
        for (var window : Window.values()) {
            hits.put(window, 0);
        }
    }

    /** Goes on until it has killed often enough, and in each window; or until nothing is left to be paid. */
    void work(BooleanSupplier somethingLeft) throws InterruptedException, SQLException {
        while ((done.get() < kills || (missed() && done.get() < TRIALS * kills)) && somethingLeft.getAsBoolean()) {
            if (missed() || random.nextInt(4) > 0) {
                killIn(leastHit(), somethingLeft);
            } else {
                killAtRandom();
            }
        }
        content = true;
    }

    /** Whether it needs nobody any more who is paid. */
    boolean content() {
        return content;
    }

    private boolean missed() {
        return hits.containsValue(0);
    }

    private Window leastHit() {
        return hits.entrySet().stream()
                .min(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private void killIn(Window window, BooleanSupplier somethingLeft) throws InterruptedException, SQLException {
        var provider = providers.get(random.nextInt(providers.size()));
        var standIn = bank.standIn();
        try (var ready = tables.readyToHold()) {
            standIn.liesInAmbush(provider, window.moment);
            var number = caught(standIn, provider, somethingLeft);
            if (number.isEmpty()) {
                standIn.givesUpAmbush(provider);
                return;
            }
            if (window == Window.ANSWERED_NOT_COMMITTED) {
                killBeforeItIsWrittenDown(standIn, provider, number, ready);
            } else {
                life.kill();
                // what was on its way arrives after its sender's death, or never
                standIn.letsGo(provider, window == Window.BEFORE_IT_LEFT || drops.nextBoolean());
            }
            buryAndBegin(window + ", at " + number);
        }
    }

    private static String caught(StandIn standIn, String provider, BooleanSupplier somethingLeft)
            throws InterruptedException {
        var until = System.nanoTime() + LURKING.toNanos();
        while (System.nanoTime() < until && somethingLeft.getAsBoolean()) {
            for (int look = 0; look < 50; look++) {
                var number = standIn.caught(provider);
                if (!number.isEmpty()) {
                    return number;
                }
                Thread.sleep(5);
            }
        }
        return "";
    }

    private void killBeforeItIsWrittenDown(StandIn standIn, String provider, String number, Connection ready)
            throws InterruptedException, SQLException {
        Tables.hold(ready, number);
        standIn.letsGo(provider, false);
        for (int look = 0; look < 200 && !tables.somebodyWaitsForIt(); look++) {
            Thread.sleep(5);
        }
        life.kill();
        ready.rollback();
    }

    private void killAtRandom() throws InterruptedException {
        Thread.sleep(500 + random.nextInt(3_000));
        life.kill();
        atRandom++;
        buryAndBegin("at random");
    }

    private void buryAndBegin(String aim) throws InterruptedException {
        done.incrementAndGet();
        Thread.sleep(SETTLING.toMillis());
        var book = bank.book();
        var found = new ArrayList<String>();
        for (var half : tables.halfPaid()) {
            var window = windowOf(half, book);
            hits.merge(window, 1, Integer::sum);
            found.add(half.number() + " " + window);
        }
        log.add("kill " + done + " " + aim + ": " + found);
        life.again();
        bank.reaches(life.address());
    }

    private Window windowOf(OwnRefund half, List<Bank.Booked> book) {
        if (bank.arrived(half.provider(), half.number()) == 0) {
            return Window.BEFORE_IT_LEFT;
        }
        return book.stream().anyMatch(entry -> entry.number().equals(half.number()) && entry.answered())
                ? Window.ANSWERED_NOT_COMMITTED
                : Window.IN_FLIGHT;
    }

    /** A line for each kill: what it was meant for, and where refunds stood. */
    List<String> log() {
        return List.copyOf(log);
    }

    int kills() {
        return done.get();
    }

    int atRandom() {
        return atRandom;
    }

    /** Refunds that stood in each window when the application died. */
    Map<Window, Integer> hits() {
        return Collections.unmodifiableMap(hits);
    }
}
