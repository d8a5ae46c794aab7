package org.aftersales.contact;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseStatus;
import org.aftersales.cases.CaseUnknownException;
import org.aftersales.customers.Customer;
import org.aftersales.customers.Customers;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.RefundFacts;
import org.aftersales.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Tells a customer what has happened to a case, in the customer's language. */
@Service
public class CustomerMessages {

    private final CaseFiles cases;
    private final Customers customers;
    private final RefundFacts refunds;
    private final List<PlaceFiller> fillers;
    private final Outbox outbox;
    private final MessageCarrier carrier;
    private final Texts texts;

    CustomerMessages(
            CaseFiles cases,
            Customers customers,
            RefundFacts refunds,
            List<PlaceFiller> fillers,
            Outbox outbox,
            MessageCarrier carrier,
            Texts texts) {
        this.cases = cases;
        this.customers = customers;
        this.refunds = refunds;
        this.fillers = fillers;
        this.outbox = outbox;
        this.carrier = carrier;
        this.texts = texts;
    }

    /** Writes the message of this turn into the outbox and the timeline, in the caller's transaction; sending follows after the commit. */
    public void tell(CaseNumber number, Turn step) throws CaseUnknownException {
        var file = cases.get(number);
        var turn = turn(file, step);
        var customer = customers.find(file.customerNumber());
        var language = customer.map(Customer::language).orElse(Locale.ENGLISH);
        var recipient = customer.map(Customer::email).orElse(null);
        var facts = facts(file, turn, customer.map(Customer::name).orElse(null), language);

        outbox.write(
                new OutgoingMessage(
                        number,
                        file.customerNumber(),
                        turn,
                        language,
                        recipient,
                        texts.in(language, "message." + turn.code() + ".subject", facts),
                        texts.in(language, "message." + turn.code() + ".body", facts)),
                recipient != null && carrier.available());
        cases.note(number, "CustomerTold", Map.of("message", turn.code()));
    }

    private Turn turn(CaseFile file, Turn step) {
        var turn = turnOfGoods(file, step);
        return refund(file, facts -> facts.amount().isZero()) ? turn.withNothingToPay() : turn;
    }

    private Turn turnOfGoods(CaseFile file, Turn step) {
        if (step == Turn.REFUND_PAID && onlyLost(file)) {
            return Turn.LOSS_REFUNDED;
        }
        if (file.refundOnly()) {
            return step.beforeShipping();
        }
        if (file.deliveryRefused()) {
            return step.atTheDoor();
        }
        var known = file.anythingReceived() ? step.withGoodsHere() : step;
        return file.refundFirst() && paid(file) ? known.withTheMoneyPaid() : known;
    }

    /** Not while the provider has taken back what it had paid, nor where there was nothing to pay. */
    private boolean paid(CaseFile file) {
        return refund(file, facts -> facts.paid() && facts.amount().isPositive());
    }

    private boolean refund(CaseFile file, Predicate<RefundFacts.Facts> is) {
        return refunds.of(file.number()).filter(is).isPresent();
    }

    private static boolean onlyLost(CaseFile file) {
        return !file.anythingReceived() && file.lines().stream().anyMatch(line -> line.lostUnits() > 0);
    }

    /** The message of a case that ended without money: cancelled, goods that never came, goods that were refused; before shipping: rejected or withdrawn. */
    public void tellWhyClosed(CaseNumber number) throws CaseUnknownException {
        tell(number, turnOfEnd(cases.get(number)));
    }

    private static Turn turnOfEnd(CaseFile file) {
        var status = file.status();
        if (file.refundOnly()) {
            return status == CaseStatus.REJECTED ? Turn.REFUND_REFUSED : Turn.REFUND_WITHDRAWN;
        }
        if (status == CaseStatus.INSPECTION_FAILED) {
            return Turn.GOODS_REFUSED;
        }
        return status == CaseStatus.EXPIRED ? Turn.RETURN_EXPIRED : Turn.RETURN_CANCELLED;
    }

    private Object[] facts(CaseFile file, Turn turn, @Nullable String name, Locale language) {
        var places = new EnumMap<Place, String>(Place.class);
        places.put(Place.CASE, file.number().value());
        places.put(Place.ORDER, file.orderNumber().value());
        places.put(Place.NAME, named(name));
        fillers.forEach(filler -> filler.fill(file, turn, language, places));
        return Place.inOrder(places);
    }

    /** Follows the greeting; a customer whose name nobody knows is greeted without one. */
    private static String named(@Nullable String name) {
        return name == null || name.isBlank() ? "" : " " + name;
    }
}
