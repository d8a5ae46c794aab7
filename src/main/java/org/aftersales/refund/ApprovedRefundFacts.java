package org.aftersales.refund;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.aftersales.refund.Calculations.State;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.RefundFacts;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the customer may know once finance has approved: amount, method, expected arrival (RR-15). */
@Service
class ApprovedRefundFacts implements RefundFacts {

    private final Calculations calculations;
    private final Refunds refunds;
    private final PaymentProviders providers;
    private final DiscountsBack discounts;
    private final Clock clock;

    ApprovedRefundFacts(
            Calculations calculations,
            Refunds refunds,
            PaymentProviders providers,
            DiscountsBack discounts,
            Clock clock) {
        this.calculations = calculations;
        this.refunds = refunds;
        this.providers = providers;
        this.discounts = discounts;
        this.clock = clock;
    }

    @Override
    public Optional<Facts> of(CaseNumber caseNumber) {
        return calculations
                .last(caseNumber)
                .filter(stored -> stored.state() == State.APPROVED)
                .map(stored -> facts(
                        stored.calculation(), refunds.of(caseNumber), discounts.of(caseNumber, stored.calculation())));
    }

    private Facts facts(RefundCalculation approved, List<Refund> parts, DiscountsBack.Discounts back) {
        var paid = (approved.totalMinor() == 0 || !parts.isEmpty())
                && parts.stream().noneMatch(Refund::open);
        return new Facts(
                Money.ofMinor(approved.currency(), approved.totalMinor()),
                method(approved, parts),
                expected(parts),
                paid,
                back.coupon(),
                back.points());
    }

    private static String method(RefundCalculation approved, List<Refund> parts) {
        if (approved.totalMinor() == 0) {
            return "NothingToPay";
        }
        var offline =
                parts.stream().filter(part -> part.voucherNumber() != null).count();
        if (offline == 0) {
            return "OriginalRoute";
        }
        return offline == parts.size() ? "OfflineTransfer" : "PartlyOffline";
    }

    /** The day of the slowest part; parts that nobody has sent yet tell no day. */
    private @Nullable LocalDate expected(List<Refund> parts) {
        return parts.stream()
                .map(this::expected)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private @Nullable LocalDate expected(Refund part) {
        var from = part.settledAt() == null ? part.submittedAt() : part.settledAt();
        return from == null || part.status() == RefundStatus.FAILED
                ? null
                : day(from).plusDays(arrivalDays(part));
    }

    private int arrivalDays(Refund part) {
        return providers.find(part.provider()).map(PaymentProvider::arrivalDays).orElse(0);
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(clock.getZone()).toLocalDate();
    }
}
