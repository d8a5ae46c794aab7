package org.aftersales.refund;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** A payment provider that a test tells how to behave, with a book of its own. */
final class MoodyTeller implements PaymentProvider {

    enum Mood {
        PAY,
        ACCEPT,
        REFUSE,
        LOSE_ANSWER,
        LOSE_REQUEST
    }

    enum State {
        PENDING,
        PAID,
        REFUSED,
        CAME_BACK
    }

    private final String name;
    private final Map<String, State> book = new ConcurrentHashMap<>();
    private final Map<String, Long> amounts = new ConcurrentHashMap<>();
    private final Map<String, Integer> timesPaid = new ConcurrentHashMap<>();
    private volatile Mood mood = Mood.PAY;

    MoodyTeller(String name) {
        this.name = name;
    }

    void feel(Mood newMood) {
        mood = newMood;
    }

    /** What was accepted ends. */
    void settle(boolean well) {
        settle(well, number -> true);
    }

    /** Of what was accepted only the refunds of first payments end. */
    void settleFirstParts(boolean well) {
        settle(well, number -> number.endsWith("P1"));
    }

    private void settle(boolean well, Predicate<String> which) {
        book.replaceAll((number, state) -> {
            if (state != State.PENDING || !which.test(number)) {
                return state;
            }
            if (well) {
                timesPaid.merge(number, 1, Integer::sum);
            }
            return well ? State.PAID : State.REFUSED;
        });
    }

    /** The customer's bank has sent it back. @return whether it had been paid */
    boolean comesBack(String number) {
        return book.replace(number, State.PAID, State.CAME_BACK);
    }

    boolean hasPaid(String number) {
        return book.get(number) == State.PAID;
    }

    int timesPaid(String number) {
        return timesPaid.getOrDefault(number, 0);
    }

    long amount(String number) {
        return amounts.getOrDefault(number, 0L);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ProviderAnswer submit(Refund refund) {
        return switch (mood) {
            case PAY -> paid(refund);
            case ACCEPT -> {
                book.putIfAbsent(refund.number(), State.PENDING);
                amounts.put(refund.number(), refund.amount().getAmountMinorLong());
                yield ask(refund);
            }
            case REFUSE -> new ProviderAnswer.Refused("NOT_ENOUGH", "Not enough money.");
            case LOSE_ANSWER -> {
                paid(refund);
                yield new ProviderAnswer.Unknown("cut");
            }
            case LOSE_REQUEST -> new ProviderAnswer.Unknown("cut");
        };
    }

    private ProviderAnswer paid(Refund refund) {
        var before = book.put(refund.number(), State.PAID);
        amounts.put(refund.number(), refund.amount().getAmountMinorLong());
        if (before != State.PAID) {
            timesPaid.merge(refund.number(), 1, Integer::sum);
        }
        return new ProviderAnswer.Succeeded("T-" + refund.number());
    }

    @Override
    public ProviderAnswer ask(Refund refund) {
        var state = book.get(refund.number());
        if (state == null) {
            return new ProviderAnswer.NotFound();
        }
        return switch (state) {
            case PENDING -> new ProviderAnswer.Pending();
            case PAID, CAME_BACK -> new ProviderAnswer.Succeeded("T-" + refund.number());
            case REFUSED -> new ProviderAnswer.Refused("ACCOUNT_CLOSED", "The account is closed.");
        };
    }

    @Override
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }

    @Override
    public List<StatementLine> statement(LocalDate day) {
        throw new StatementUnavailableException("nobody compares with this one");
    }

    @Override
    public Duration pauseBeforeAsking(int asks) {
        return Duration.ofSeconds(1);
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(1);
    }

    @Override
    public int arrivalDays() {
        return 3;
    }
}
