package org.aftersales.refund;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.aftersales.cases.CaseMovedOnException;
import org.aftersales.cases.CaseStatus;
import org.aftersales.orders.Order;
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

    /** How often another case may book over the same payment in between before the step fails and is tried again later. */
    private static final int MOST_ATTEMPTS = 20;

    private final Calculations calculations;
    private final Orders orders;
    private final OrderMoney money;
    private final PaymentProviders providers;

    RefundRegister(Calculations calculations, Orders orders, OrderMoney money, PaymentProviders providers) {
        this.calculations = calculations;
        this.orders = orders;
        this.money = money;
        this.providers = providers;
    }

    /** @return none for an amount of zero; one that has failed already for money that no known payment covers */
    List<Refund> refundsFor(CaseNumber caseNumber) throws BusinessException {
        var approved = calculations
                .last(caseNumber)
                .filter(stored -> stored.state() == State.APPROVED)
                .orElseThrow(() -> new CaseMovedOnException(caseNumber, CaseStatus.PENDING_FINANCE));
        var currency = approved.calculation().currency();
        var left = approved.calculation().totalMinor();
        var refunds = new ArrayList<Refund>();
        for (var payment : payments(orders.get(approved.orderNumber()))) {
            var part = book(payment, left, approved);
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

    private long book(Order.Payment read, long wanted, Calculations.Stored approved) throws BusinessException {
        var payment = read;
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            var part = Math.min(wanted, payment.amountMinor() - payment.refundedMinor());
            if (part <= 0 || money.settlePayment(payment.id(), part)) {
                return Math.max(0, part);
            }
            payment = orders.get(approved.orderNumber()).payments().stream()
                    .filter(again -> again.id() == read.id())
                    .findFirst()
                    .orElseThrow();
        }
        throw new IllegalStateException("other cases keep booking over payment " + read.reference());
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
                null);
    }
}
