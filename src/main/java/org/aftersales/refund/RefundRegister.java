package org.aftersales.refund;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.aftersales.cases.CaseMovedOnException;
import org.aftersales.cases.CaseStatus;
import org.aftersales.orders.Order;
import org.aftersales.orders.OrderLedger;
import org.aftersales.orders.OrderMoney;
import org.aftersales.orders.Orders;
import org.aftersales.refund.Calculations.State;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Divides an approved amount over the payments of the order, the first payment first; never more than each has left. */
@Component
class RefundRegister {

    private final Calculations calculations;
    private final Orders orders;
    private final OrderLedger ledger;
    private final OrderMoney money;
    private final PaymentProviders providers;

    RefundRegister(
            Calculations calculations,
            Orders orders,
            OrderLedger ledger,
            OrderMoney money,
            PaymentProviders providers) {
        this.calculations = calculations;
        this.orders = orders;
        this.ledger = ledger;
        this.money = money;
        this.providers = providers;
    }

    /** @return none for an amount of zero; one that has failed already for money that no known payment covers */
    List<Refund> refundsFor(CaseNumber caseNumber) throws BusinessException {
        var approved = calculations
                .last(caseNumber)
                .filter(stored -> stored.state() == State.APPROVED)
                .orElseThrow(() -> new CaseMovedOnException(caseNumber, CaseStatus.PENDING_FINANCE));
        // nobody else books over the payments from here on
        ledger.lock(approved.orderNumber());
        var currency = approved.calculation().currency();
        var left = approved.calculation().totalMinor();
        var refunds = new ArrayList<Refund>();
        for (var payment : payments(orders.get(approved.orderNumber()))) {
            var part = book(payment, left);
            if (part > 0) {
                refunds.add(refund(caseNumber, refunds.size() + 1, payment, currency, part));
                left -= part;
            }
        }
        if (left > 0) {
            refunds.add(uncovered(caseNumber, refunds.size() + 1, currency, left));
        }
        return refunds;
    }

    private static List<Order.Payment> payments(Order order) {
        return order.payments().stream()
                .sorted(Comparator.comparing(Order.Payment::paidAt).thenComparing(Order.Payment::id))
                .toList();
    }

    /** @return as much as the payment has left, at most what is wanted */
    private long book(Order.Payment payment, long wanted) {
        var part = Math.max(0, Math.min(wanted, payment.amountMinor() - payment.refundedMinor()));
        if (part > 0 && !money.settlePayment(payment.id(), part)) {
            throw new IllegalStateException("payment " + payment.reference() + " has less left than a moment ago");
        }
        return part;
    }

    private Refund refund(
            CaseNumber caseNumber, int position, Order.Payment payment, CurrencyUnit currency, long partMinor) {
        var known = providers.find(payment.provider()).isPresent();
        return entry(
                number(caseNumber, position),
                caseNumber,
                payment.id(),
                payment.provider(),
                payment.reference(),
                Money.ofMinor(currency, partMinor),
                Money.ofMinor(currency, payment.amountMinor()),
                known ? null : "NoProvider");
    }

    private static Refund uncovered(CaseNumber caseNumber, int position, CurrencyUnit currency, long minor) {
        var amount = Money.ofMinor(currency, minor);
        return entry(number(caseNumber, position), caseNumber, null, "none", "none", amount, amount, "NoPayment");
    }

    /** The case is the identity of the refund, not order and amount: two equal refunds of one order are legitimate (R13). */
    private static String number(CaseNumber caseNumber, int position) {
        return "R" + caseNumber.value().replaceAll("\\D", "") + "P" + position;
    }

    private static Refund entry(
            String number,
            CaseNumber caseNumber,
            @Nullable Long paymentId,
            String provider,
            String reference,
            Money amount,
            Money paymentAmount,
            @Nullable String failureCode) {
        return new Refund(
                number,
                caseNumber,
                paymentId,
                provider,
                reference,
                amount,
                paymentAmount,
                failureCode == null ? RefundStatus.REQUESTED : RefundStatus.FAILED,
                0,
                0,
                failureCode,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
