package org.aftersales.orders.intake;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.aftersales.customers.CustomerLevel;
import org.aftersales.orders.ImportError;
import org.aftersales.orders.ImportFault;
import org.aftersales.orders.ImportOptions;
import org.aftersales.orders.SoldOrder;
import org.aftersales.shared.OrderNumber;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;

/** From what a file tells to an order that may be stored. */
final class OrderReader {

    private final ImportOptions options;
    private final Clock clock;

    OrderReader(ImportOptions options, Clock clock) {
        this.options = options;
        this.clock = clock;
    }

    /**
     * @param errors takes what is wrong
     * @return empty when anything is wrong with the order
     */
    Optional<SoldOrder> read(ToldOrder told, List<ImportError> errors) {
        var before = errors.size();
        var faults = new OrderFaults(number(told, errors), errors);
        var head = faults.in(told.head());
        var currency = currency(head);
        var lines = new LineReader(currency, faults).read(told, head);
        var order = read(told, head, currency, lines, faults);
        return errors.size() == before ? Optional.of(order.get()) : Optional.empty();
    }

    private static @Nullable String number(ToldOrder told, List<ImportError> errors) {
        var number = told.head().values().get("number");
        try {
            return new OrderNumber(number).value();
        } catch (IllegalArgumentException wrong) {
            new OrderFaults(null, errors).in(told.head()).fault("number", ImportFault.ORDER_NUMBER_UNREADABLE, null);
            return null;
        }
    }

    private CurrencyUnit currency(FactReader head) {
        var code = head.text("currency", 3);
        try {
            if (code != null) {
                return CurrencyUnit.of(code);
            }
        } catch (IllegalCurrencyException unknown) {
            head.fault("currency", ImportFault.CURRENCY_UNKNOWN, null);
        }
        if (code == null && options.currency() == null) {
            head.fault("currency", ImportFault.CURRENCY_UNKNOWN, null);
        }
        // any will do to go on reading when none is known: the order is refused anyway
        return options.currency() == null ? CurrencyUnit.EUR : options.currency();
    }

    /** @return how to make the order, once nothing was found wrong */
    private Supplier<SoldOrder> read(
            ToldOrder told, FactReader head, CurrencyUnit currency, LineReader.Read read, OrderFaults faults) {
        var lines = read.lines();
        head.tells("number");
        var buyer = buyer(head);
        var channel = head.text("channel", 20);
        var orderedAt = head.requiredTime("orderedAt", options.zone(), clock);
        var shippedAt = after(orderedAt, "shippedAt", head);
        var deliveredAt = deliveredAt(orderedAt, head);
        var freight = head.amount("freight", currency);
        var coupon = head.text("coupon.code", 64);
        var distributor = head.text("distributor", 64);
        var whole =
                freight + lines.stream().mapToLong(SoldOrder.Line::paidMinor).sum();
        var said = head.yesOrNo("paid");
        var payments = payments(told, currency, orderedAt, whole, said, faults);
        if (!payments.isEmpty()
                && payments.stream().mapToLong(SoldOrder.Payment::amountMinor).sum() != whole) {
            head.fault("payments", ImportFault.PAYMENTS_DO_NOT_ADD_UP, amountText(whole, currency));
        }
        head.refuseUnknown();
        var paid = said != null ? said : !payments.isEmpty() || (whole == 0 && paidBySomebody());
        return () -> new SoldOrder(
                new OrderNumber(String.valueOf(faults.order())),
                buyer,
                channel == null ? "shop" : channel,
                currency,
                orderedAt,
                paid,
                shippedAt,
                deliveredAt,
                freight,
                coupon,
                distributor,
                lines,
                payments,
                read.earnings());
    }

    private static String amountText(long minor, CurrencyUnit currency) {
        return BigDecimal.valueOf(minor, currency.getDecimalPlaces()).toPlainString();
    }

    private static SoldOrder.Buyer buyer(FactReader head) {
        return new SoldOrder.Buyer(
                head.requiredText("customer.number", 64),
                head.choice("customer.level", CustomerLevel.class),
                head.text("customer.language", 10),
                head.text("customer.name", 100),
                head.text("customer.phone", 40),
                head.text("customer.email", 200),
                head.text("customer.address", 500));
    }

    private @Nullable Instant after(Instant orderedAt, String name, FactReader head) {
        var time = head.time(name, options.zone(), clock);
        if (time != null && time.isBefore(orderedAt)) {
            head.fault(name, ImportFault.TIME_BEFORE_ORDER, null);
        }
        return time;
    }

    private @Nullable Instant deliveredAt(Instant orderedAt, FactReader head) {
        var told = after(orderedAt, "deliveredAt", head);
        if (told != null || options.deliveredAfterDays() == null) {
            return told;
        }
        // whole days of the calendar, so that a clock change in between does not shift the hour
        var assumed = LocalDateTime.ofInstant(orderedAt, options.zone())
                .plusDays(options.deliveredAfterDays())
                .atZone(options.zone())
                .toInstant();
        return assumed.isAfter(clock.instant()) ? null : assumed;
    }

    private boolean paidBySomebody() {
        return options.paidBy() != null && !options.paidBy().equals(ImportOptions.NOBODY);
    }

    private List<SoldOrder.Payment> payments(
            ToldOrder told,
            CurrencyUnit currency,
            Instant orderedAt,
            long whole,
            @Nullable Boolean said,
            OrderFaults faults) {
        var payments = new ArrayList<SoldOrder.Payment>();
        for (var facts : told.payments()) {
            var reader = faults.in(facts);
            var amount = reader.requiredAmount("amount", currency);
            if (amount == 0 && facts.values().getOrDefault("amount", "").matches("[0.]+")) {
                reader.fault("amount", ImportFault.AMOUNT_NOT_POSITIVE, null);
            }
            var paidAt = after(orderedAt, "paidAt", reader);
            payments.add(new SoldOrder.Payment(
                    reader.requiredText("provider", 40),
                    reader.requiredText("reference", 100),
                    amount,
                    paidAt == null ? orderedAt : paidAt));
            reader.refuseUnknown();
        }
        if (payments.isEmpty() && paidBySomebody() && !Boolean.FALSE.equals(said) && whole > 0) {
            payments.add(new SoldOrder.Payment(
                    String.valueOf(options.paidBy()), String.valueOf(faults.order()), whole, orderedAt));
        }
        return payments;
    }
}
