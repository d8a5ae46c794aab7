package org.aftersales.standin;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one provider was paid, what it gave back under which number, and which of its rules were broken. */
final class Book {

    /** How a refund stands with the provider. */
    enum State {
        PENDING,
        PAID,
        /** Could not be paid, for example because the customer's card is closed. */
        FAILED
    }

    /** One refund, by its number. */
    static final class Entry {
        final String number;
        final String payment;
        /** When the request came that led to it; it may be booked later. */
        final Instant requestedAt;

        volatile long amount;
        State state;
        int creates;
        int queries;
        int paidTimes;
        boolean forgotten;
        /** Whether the answer to the refund itself has left. */
        volatile boolean answered;

        @Nullable
        String notifyUrl;

        /** On whose bill it stands: on that of the day on which it was asked for, whatever the book's own time. */
        @Nullable
        LocalDate billedOn = LocalDate.now(BEIJING);

        /** How it stood when the bill was made, once it was. */
        @Nullable
        State billedAs;

        Entry(String number, String payment, long amount, State state, Instant requestedAt) {
            this.number = number;
            this.payment = payment;
            this.amount = amount;
            this.state = state;
            this.requestedAt = requestedAt;
            this.paidTimes = state == State.PAID ? 1 : 0;
        }

        /** What was only accepted comes to its end; what was settled meanwhile stays as it is. */
        synchronized void end(State end) {
            if (state == State.PENDING) {
                settle(end);
            }
        }

        synchronized void settle(State end) {
            if (end == State.PAID && state != State.PAID) {
                paidTimes++;
            }
            state = end;
        }

        State billed() {
            return billedAs == null ? state : billedAs;
        }

        Map<String, Object> shown() {
            var shown = new LinkedHashMap<String, Object>();
            shown.put("number", number);
            shown.put("payment", payment);
            shown.put("amount", amount);
            shown.put("state", state.name());
            shown.put("creates", creates);
            shown.put("queries", queries);
            shown.put("paidTimes", paidTimes);
            shown.put("answered", answered);
            shown.put("requestedAt", requestedAt.toString());
            return shown;
        }
    }

    /** A refusal in the words of the book; each counter has its own code for it. */
    enum Fault {
        PAYMENT_UNKNOWN,
        OTHER_AMOUNT_UNDER_NUMBER,
        MORE_THAN_PAID,
        TOO_MANY_PARTS
    }

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final String allowedNumbers;
    private final int mostParts;
    private final Duration betweenParts;
    private final Map<String, Long> payments = new LinkedHashMap<>();
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Integer> calls = new LinkedHashMap<>();
    private final Map<String, Instant> lastRequests = new LinkedHashMap<>();
    private final List<String> broken = new ArrayList<>();
    private Duration ahead = Duration.ZERO;

    Book(String allowedNumbers, int mostParts, Duration betweenParts) {
        this.allowedNumbers = allowedNumbers;
        this.mostParts = mostParts;
        this.betweenParts = betweenParts;
    }

    synchronized void paid(String payment, long amount) {
        payments.put(payment, amount);
    }

    synchronized @Nullable Long paymentOf(String payment) {
        return payments.get(payment);
    }

    synchronized @Nullable Entry find(String number) {
        return entries.get(number);
    }

    /** Counts a call and notes what it breaks of the provider's rules. */
    synchronized void called(String what, String number) {
        calls.merge(what + " " + number, 1, Integer::sum);
        if (!number.matches(allowedNumbers)) {
            broken(what + ": the number " + number + " is not allowed");
        }
        if (what.equals("create")) {
            lastRequests.put(number, now());
        }
        var entry = entries.get(number);
        if (entry != null && what.equals("query")) {
            entry.queries++;
        }
        if (entry != null && what.equals("create")) {
            entry.creates++;
        }
    }

    synchronized @Nullable Fault fault(String number, String payment, long amount) {
        var known = entries.get(number);
        if (known != null) {
            return known.amount == amount && known.payment.equals(payment) ? null : Fault.OTHER_AMOUNT_UNDER_NUMBER;
        }
        if (!payments.containsKey(payment)) {
            return Fault.PAYMENT_UNKNOWN;
        }
        var parts = parts(payment);
        if (parts.stream().mapToLong(part -> part.amount).sum() + amount > payments.get(payment)) {
            return Fault.MORE_THAN_PAID;
        }
        return parts.size() >= mostParts ? Fault.TOO_MANY_PARTS : null;
    }

    /** Books once under a number: whoever repeats it gets what stands there. */
    synchronized Entry book(String number, String payment, long amount, State state) {
        var known = entries.get(number);
        if (known != null && !known.forgotten) {
            return known;
        }
        if (known != null) {
            known.paidTimes++;
            return known;
        }
        var requestedAt = lastRequests.getOrDefault(number, now());
        parts(payment).stream()
                .filter(part ->
                        Duration.between(part.requestedAt, requestedAt).abs().compareTo(betweenParts) < 0)
                .findFirst()
                .ifPresent(part -> broken("create: " + number + " came less than " + betweenParts + " after "
                        + part.number + " of the same payment"));
        var entry = new Entry(number, payment, amount, state, requestedAt);
        entry.creates = calls.getOrDefault("create " + number, 0);
        entries.put(number, entry);
        return entry;
    }

    /** Somebody refunds without asking the desk, for example on the provider's own pages. */
    synchronized void bookAlone(String number, String payment, long amount, State state) {
        entries.put(number, new Entry(number, payment, amount, state, now()));
    }

    synchronized void drop(String number) {
        entries.remove(number);
    }

    /** What stands in the book now stands on no bill: one begins anew. */
    synchronized void beginBills() {
        entries.values().forEach(entry -> entry.billedOn = null);
    }

    /** The bills are made: what changes from here on changes no bill. */
    synchronized void makeBills() {
        entries.values().forEach(entry -> entry.billedAs = entry.state);
    }

    synchronized List<Entry> billOf(LocalDate day) {
        return entries.values().stream()
                .filter(entry -> day.equals(entry.billedOn))
                .toList();
    }

    private List<Entry> parts(String payment) {
        return entries.values().stream()
                .filter(entry -> entry.payment.equals(payment) && entry.state != State.FAILED)
                .toList();
    }

    /** As providers do that keep a key for a day only: sent again it would be paid again, asked about it is still known (R5). */
    synchronized void forget(String number) {
        entries.get(number).forgotten = true;
    }

    synchronized List<Map<String, Object>> shown() {
        return entries.values().stream().map(Entry::shown).toList();
    }

    synchronized int calls(String what, String number) {
        return calls.getOrDefault(what + " " + number, 0);
    }

    synchronized void broken(String rule) {
        broken.add(rule);
    }

    synchronized List<String> brokenRules() {
        return List.copyOf(broken);
    }

    synchronized void forgive() {
        broken.clear();
    }

    synchronized void forward(Duration time) {
        ahead = ahead.plus(time);
    }

    synchronized Instant now() {
        return Instant.now().plus(ahead);
    }
}
