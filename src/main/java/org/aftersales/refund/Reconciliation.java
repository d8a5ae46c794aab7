package org.aftersales.refund;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares our refunds with what their providers say of a day (R31). A statement says how things stood when it was made, and lists a
 * refund by the day on which the provider took it: before a missing line or another state counts as a difference the provider is asked
 * how the refund stands now. What is still under way is not yet a difference.
 */
@Service
public class Reconciliation {

    private final Refunds refunds;
    private final PaymentProviders providers;
    private final DifferenceBook book;

    Reconciliation(Refunds refunds, PaymentProviders providers, DifferenceBook book) {
        this.refunds = refunds;
        this.providers = providers;
        this.book = book;
    }

    /** The providers to compare with, by name. */
    public List<String> providers() {
        return providers.all().stream().map(PaymentProvider::name).sorted().toList();
    }

    /**
     * Raises what differs of a day that is over. Doing it again raises nothing twice.
     *
     * @return how many differences are new
     * @throws StatementUnavailableException when the provider does not say all that is needed now; nothing has been raised then
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int compare(String providerName, LocalDate day) {
        var provider = providers.get(providerName);
        var theirs = statement(provider, day);
        var found = new ArrayList<Difference>();
        for (var refund : settled(provider, day)) {
            var line = theirs.remove(refund.number());
            var difference = line == null ? byAsking(provider, refund) : byLine(provider, refund, line);
            difference.ifPresent(found::add);
        }
        theirs.values().stream()
                .flatMap(line -> elsewhere(provider, line).stream())
                .forEach(found::add);
        return (int) found.stream().filter(book::raise).count();
    }

    private static Map<String, StatementLine> statement(PaymentProvider provider, LocalDate day) {
        var lines = new LinkedHashMap<String, StatementLine>();
        for (var line : provider.statement(day)) {
            if (lines.put(line.refundNumber(), line) != null) {
                throw new StatementUnavailableException(provider.name() + " names the refund " + line.refundNumber()
                        + " twice in its statement of " + day);
            }
        }
        return lines;
    }

    private List<Refund> settled(PaymentProvider provider, LocalDate day) {
        return refunds.settledBetween(
                provider.name(),
                day.atStartOfDay(provider.zone()).toInstant(),
                day.plusDays(1).atStartOfDay(provider.zone()).toInstant());
    }

    /** A line of no refund that we settled on that day: settled on another one, still under way here, paid outside, or not ours at all. */
    private Optional<Difference> elsewhere(PaymentProvider provider, StatementLine line) {
        var known = refunds.find(line.refundNumber())
                .filter(refund -> refund.provider().equals(provider.name()));
        if (known.isPresent()) {
            return byLine(provider, known.get(), line);
        }
        return line.state() == StatementLine.State.FAILED
                ? Optional.empty()
                : Optional.of(Difference.missingHere(
                        provider.name(), line.refundNumber(), line.amount().toString()));
    }

    private Optional<Difference> byLine(PaymentProvider provider, Refund refund, StatementLine line) {
        if (line.state() != StatementLine.State.FAILED && !line.amount().equals(refund.amount())) {
            return Optional.of(Difference.otherAmount(refund, line.amount().toString()));
        }
        return agree(refund, line) ? Optional.empty() : byAsking(provider, refund);
    }

    private static boolean agree(Refund refund, StatementLine line) {
        return switch (line.state()) {
            case PAID -> paidHere(refund) || refund.underWay();
            case FAILED -> !paidHere(refund);
            case UNDER_WAY -> refund.underWay();
        };
    }

    private Optional<Difference> byAsking(PaymentProvider provider, Refund refund) {
        var answer = provider.ask(refund);
        if (answer instanceof ProviderAnswer.Unknown || answer instanceof ProviderAnswer.NotNow) {
            throw new StatementUnavailableException(
                    provider.name() + " does not say how refund " + refund.number() + " stands: " + answer);
        }
        if (answer instanceof ProviderAnswer.Pending) {
            return Optional.of(Difference.otherState(refund, RefundStatus.SUBMITTED));
        }
        if (paidHere(refund)) {
            return differenceOfPaid(refund, answer);
        }
        return answer instanceof ProviderAnswer.Succeeded && !refund.takenBack()
                ? Optional.of(Difference.otherState(refund, RefundStatus.SUCCEEDED))
                : Optional.empty();
    }

    private static Optional<Difference> differenceOfPaid(Refund refund, ProviderAnswer answer) {
        if (answer instanceof ProviderAnswer.NotFound) {
            return Optional.of(Difference.missingThere(refund));
        }
        return answer instanceof ProviderAnswer.Refused
                ? Optional.of(Difference.otherState(refund, RefundStatus.FAILED))
                : Optional.empty();
    }

    /** Whether we hold it for paid by the provider, not by finance outside. */
    private static boolean paidHere(Refund refund) {
        return refund.status() == RefundStatus.SUCCEEDED && refund.voucherNumber() == null;
    }
}
