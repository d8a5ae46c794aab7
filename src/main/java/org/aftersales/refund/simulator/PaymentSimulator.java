package org.aftersales.refund.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.aftersales.refund.PaymentProvider;
import org.aftersales.refund.ProviderAnswer;
import org.aftersales.refund.Refund;
import org.aftersales.refund.RefundSettings;
import org.aftersales.refund.StatementLine;
import org.aftersales.refund.simulator.PaymentBook.Entry;
import org.aftersales.refund.simulator.PaymentBook.State;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** A provider that pays into its own book, and misbehaves as it is told. Repeating a number never pays twice. */
@Component
@ConditionalOnProperty(SimulatorSettings.SWITCH)
class PaymentSimulator implements PaymentProvider {

    private final PaymentBook book;
    private final SimulatorSettings settings;
    private final RefundSettings pace;
    private final Clock clock;

    PaymentSimulator(PaymentBook book, SimulatorSettings settings, RefundSettings pace, Clock clock) {
        this.book = book;
        this.settings = settings;
        this.pace = pace;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "simulator";
    }

    @Override
    public ProviderAnswer submit(Refund refund) {
        var known = book.find(refund.number()).filter(entry -> entry.state() != State.FAILED);
        return known.isPresent() ? repeated(refund, known.get()) : behave(refund, book.nextBehaviour());
    }

    private static ProviderAnswer repeated(Refund refund, Entry entry) {
        return entry.amount().equals(refund.amount())
                ? answer(entry)
                : new ProviderAnswer.Refused("OtherAmount", "The number was used for another amount.");
    }

    private ProviderAnswer behave(Refund refund, Behaviour behaviour) {
        return switch (behaviour) {
            case PAY -> booked(refund, State.SUCCEEDED, Duration.ZERO);
            case PAY_LATER -> booked(refund, State.SUCCEEDED, settings.late());
            case FAIL_LATER -> booked(refund, State.FAILED, settings.late());
            case REFUSE -> new ProviderAnswer.Refused("InsufficientBalance", "The account has not enough money.");
            case TIME_OUT_AFTER_PAYING -> {
                booked(refund, State.SUCCEEDED, Duration.ZERO);
                yield new ProviderAnswer.Unknown("no answer in time");
            }
            case TIME_OUT_BEFORE_ARRIVAL -> new ProviderAnswer.Unknown("no answer in time");
            case SERVER_ERROR -> new ProviderAnswer.Unknown("answered 500");
        };
    }

    private ProviderAnswer booked(Refund refund, State ending, Duration delay) {
        book.book(refund.number(), refund.paymentReference(), refund.amount(), ending, delay);
        return ask(refund);
    }

    @Override
    public ProviderAnswer ask(Refund refund) {
        return book.find(refund.number()).map(PaymentSimulator::answer).orElse(new ProviderAnswer.NotFound());
    }

    private static ProviderAnswer answer(Entry entry) {
        return switch (entry.state()) {
            case PENDING -> new ProviderAnswer.Pending();
            case SUCCEEDED -> new ProviderAnswer.Succeeded("SIM-" + entry.refundNumber());
            case FAILED -> new ProviderAnswer.Refused("AccountClosed", "The customer's account is closed.");
        };
    }

    @Override
    public ZoneId zone() {
        return clock.getZone();
    }

    @Override
    public List<StatementLine> statement(LocalDate day) {
        return book.entries().stream()
                .filter(entry -> entry.state() != State.PENDING)
                .filter(entry -> LocalDate.ofInstant(entry.settlesAt(), zone()).equals(day))
                .map(entry -> new StatementLine(
                        entry.refundNumber(),
                        entry.amount(),
                        entry.state() == State.SUCCEEDED ? StatementLine.State.PAID : StatementLine.State.FAILED))
                .toList();
    }

    @Override
    public Duration pauseBeforeAsking(int asks) {
        return pace.pauseAfter(asks);
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(1);
    }

    @Override
    public int arrivalDays() {
        return pace.arrivalDays();
    }
}
