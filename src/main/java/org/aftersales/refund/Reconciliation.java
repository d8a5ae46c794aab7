package org.aftersales.refund;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares our refunds with what their providers say of a day (R31): by the provider's statement where it gives one, else by asking for
 * each refund of the day. What is still under way is not yet a difference.
 */
@Service
public class Reconciliation {

    private final Refunds refunds;
    private final PaymentProviders providers;
    private final DifferenceBook book;
    private final Clock clock;

    Reconciliation(Refunds refunds, PaymentProviders providers, DifferenceBook book, Clock clock) {
        this.refunds = refunds;
        this.providers = providers;
        this.book = book;
        this.clock = clock;
    }

    /**
     * Raises what differs of a day that is over. Doing it again raises nothing twice.
     *
     * @return how many differences are new
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int compare(LocalDate day) {
        var found = new ArrayList<Difference>();
        for (var provider : providers.all()) {
            found.addAll(of(provider, day));
        }
        return (int) found.stream().filter(book::raise).count();
    }

    private List<Difference> of(PaymentProvider provider, LocalDate day) {
        var from = day.atStartOfDay(clock.getZone()).toInstant();
        var to = day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        var ours = refunds.settledBetween(provider.name(), from, to);
        return provider.statement(from, to)
                .map(lines -> byStatement(provider, ours, lines))
                .orElseGet(() -> ours.stream()
                        .flatMap(refund -> byAsking(refund, provider.ask(refund)).stream())
                        .toList());
    }

    private List<Difference> byStatement(PaymentProvider provider, List<Refund> ours, List<StatementLine> lines) {
        var found = new ArrayList<Difference>();
        var theirs = new HashMap<String, StatementLine>();
        lines.forEach(line -> theirs.put(line.refundNumber(), line));
        for (var refund : ours) {
            var line = theirs.remove(refund.number());
            byLine(refund, line == null ? lineByAsking(provider, refund) : Optional.of(line))
                    .ifPresent(found::add);
        }
        theirs.values().stream()
                .flatMap(line -> strange(provider, line).stream())
                .forEach(found::add);
        return found;
    }

    /** The clocks of two books differ around midnight: what the statement of the day lacks is asked for. */
    private static Optional<StatementLine> lineByAsking(PaymentProvider provider, Refund refund) {
        return provider.ask(refund) instanceof ProviderAnswer.Succeeded
                ? Optional.of(new StatementLine(refund.number(), refund.amount(), true))
                : Optional.empty();
    }

    private static Optional<Difference> byLine(Refund refund, Optional<StatementLine> theirs) {
        var paidHere = refund.status() == RefundStatus.SUCCEEDED;
        if (theirs.isEmpty()) {
            return paidHere ? Optional.of(Difference.missingThere(refund)) : Optional.empty();
        }
        var line = theirs.get();
        if (line.paid() != paidHere) {
            return Optional.of(Difference.otherState(refund, line.paid() ? "SUCCEEDED" : "FAILED"));
        }
        return line.paid() && !line.amount().equals(refund.amount())
                ? Optional.of(Difference.otherAmount(refund, line.amount().toString()))
                : Optional.empty();
    }

    /** A line that matches no refund of the day: of another day, still under way here, or not ours at all. */
    private Optional<Difference> strange(PaymentProvider provider, StatementLine line) {
        if (!line.paid()) {
            return Optional.empty();
        }
        var known = refunds.find(line.refundNumber())
                .filter(refund -> refund.provider().equals(provider.name()));
        return known.isEmpty()
                ? Optional.of(Difference.missingHere(
                        provider.name(), line.refundNumber(), line.amount().toString()))
                : known.filter(refund -> !refund.underWay()).flatMap(refund -> byLine(refund, Optional.of(line)));
    }

    private static Optional<Difference> byAsking(Refund refund, ProviderAnswer answer) {
        var paidHere = refund.status() == RefundStatus.SUCCEEDED;
        if (answer instanceof ProviderAnswer.NotFound) {
            return paidHere ? Optional.of(Difference.missingThere(refund)) : Optional.empty();
        }
        if (answer instanceof ProviderAnswer.Refused && paidHere) {
            return Optional.of(Difference.otherState(refund, "FAILED"));
        }
        return answer instanceof ProviderAnswer.Succeeded && !paidHere
                ? Optional.of(Difference.otherState(refund, "SUCCEEDED"))
                : Optional.empty();
    }
}
