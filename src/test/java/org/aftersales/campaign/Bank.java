package org.aftersales.campaign;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.aftersales.standin.StandIn;

/** The payment providers in a process of their own: dealt a deck of moods by the seed, and with a book that only they write. */
final class Bank implements AutoCloseable {

    /** How often each mood is in the deck, of a hundred; the rest is paid as it should be. */
    private static final Map<String, Integer> MOODS = new TreeMap<>(Map.of(
            "ERROR", 5,
            "LOSE_ANSWER", 8,
            "LOSE_REQUEST", 5,
            "PAY_SLOWLY", 5,
            "FORGE_ANSWER", 4,
            "TRUNCATE_ANSWER", 5,
            "NOTIFY_FIRST", 8,
            "BOOK_LATE", 3,
            "ACCEPT", 5,
            "REFUSE", 4));

    private final StandIn standIn = StandIn.another();
    private final List<String> providers;
    private final Map<String, Integer> notifications = new TreeMap<>();

    private Bank(List<String> providers) {
        this.providers = providers;
    }

    /** Pays whatever it is asked to. */
    static Bank calm(Options options) {
        var bank = new Bank(options.providers());
        bank.providers.forEach(bank.standIn::will);
        return bank;
    }

    /** Pays most of it as it should. */
    static Bank moody(Options options) {
        var bank = new Bank(options.providers());
        bank.providers.forEach(provider -> bank.standIn.will(provider, deck(options, provider)));
        return bank;
    }

    private static String[] deck(Options options, String provider) {
        var refunds = options.cases() / options.providers().size();
        var deck = new ArrayList<String>();
        MOODS.forEach((mood, share) -> deck.addAll(Collections.nCopies(Math.max(1, refunds * share / 100), mood)));
        while (deck.size() < refunds) {
            deck.add("PAY");
        }
        Collections.shuffle(deck, new Random(options.seed() + provider.hashCode()));
        return deck.toArray(String[]::new);
    }

    /** How the application reaches them. */
    Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        for (var setting : standIn.settings()) {
            var equal = setting.indexOf('=');
            settings.put(setting.substring(0, equal), setting.substring(equal + 1));
        }
        return settings;
    }

    StandIn standIn() {
        return standIn;
    }

    /** Where it notifies of refunds. */
    void reaches(String address) {
        providers.forEach(provider -> standIn.reaches(provider, address));
    }

    void paid(String provider, String payment, long cents) {
        standIn.paid(provider, payment, cents);
    }

    /** A refund as the provider has it. */
    record Booked(
            String provider,
            String number,
            String payment,
            long amount,
            String state,
            int times,
            boolean answered,
            int creates) {}

    List<Booked> book() {
        return providers.stream()
                .flatMap(provider -> standIn.book(provider).map(entry -> booked(provider, entry)))
                .filter(entry -> entry.payment().startsWith(Shop.PAYMENTS))
                .toList();
    }

    private static Booked booked(String provider, Map<String, Object> entry) {
        return new Booked(
                provider,
                String.valueOf(entry.get("number")),
                String.valueOf(entry.get("payment")),
                (Long) entry.get("amount"),
                String.valueOf(entry.get("state")),
                ((Long) entry.get("paidTimes")).intValue(),
                Boolean.TRUE.equals(entry.get("answered")),
                ((Long) entry.get("creates")).intValue());
    }

    /** How often the refund itself arrived. */
    int arrived(String provider, String number) {
        return ((Long) standIn.calls(provider, number).get(0)).intValue();
    }

    /** @param flaw as the stand-in names it */
    void notify(Booked entry, String flaw) {
        try {
            var answer = standIn.notifies(entry.provider(), entry.number(), flaw);
            count(flaw + (answer / 100 == 2 ? " taken" : answer / 100 == 4 ? " refused" : " answered " + answer));
        } catch (AssertionError nobodyThere) {
            count("nobody there");
        }
    }

    private synchronized void count(String what) {
        notifications.merge(what, 1, Integer::sum);
    }

    synchronized Map<String, Integer> notifications() {
        return new TreeMap<>(notifications);
    }

    /** What was only accepted comes to its end. */
    void end(Booked entry, String state) {
        standIn.ends(entry.provider(), entry.number(), state);
    }

    /** What was put off is paid now. */
    void catchUp() {
        providers.forEach(standIn::catchesUp);
    }

    /** What happened to refunds that were new, and how often, by provider. */
    Map<String, Map<String, Object>> played() {
        var played = new LinkedHashMap<String, Map<String, Object>>();
        providers.forEach(provider -> played.put(provider, new TreeMap<>(standIn.played(provider))));
        return played;
    }

    /** The moods that nobody has met yet. */
    List<String> moodsLeft() {
        return played().entrySet().stream()
                .flatMap(played -> MOODS.keySet().stream()
                        .filter(mood -> !played.getValue().containsKey(mood))
                        .map(mood -> played.getKey() + ": " + mood))
                .toList();
    }

    List<String> brokenRules() {
        return providers.stream()
                .flatMap(provider -> standIn.brokenRules(provider).stream().map(rule -> provider + ": " + rule))
                .toList();
    }

    @Override
    public void close() {
        standIn.close();
    }
}
