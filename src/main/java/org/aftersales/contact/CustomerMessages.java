package org.aftersales.contact;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseGifts;
import org.aftersales.cases.CaseOffers;
import org.aftersales.cases.CaseQuestions;
import org.aftersales.cases.CaseStatus;
import org.aftersales.cases.CaseUnknownException;
import org.aftersales.customers.Customer;
import org.aftersales.customers.Customers;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.GoodsRefusals;
import org.aftersales.shared.MoneyClaims;
import org.aftersales.shared.MoneyText;
import org.aftersales.shared.PickUpFacts;
import org.aftersales.shared.RefundFacts;
import org.aftersales.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Tells a customer what has happened to a case, in the customer's language. */
@Service
public class CustomerMessages {

    private static final Set<Turn> ABOUT_MONEY = EnumSet.of(
            Turn.REFUND_PAID,
            Turn.REFUND_PAID_FIRST,
            Turn.LOSS_REFUNDED,
            Turn.REFUND_TAKEN_BACK,
            Turn.REFUND_SETTLED,
            Turn.ORDER_REFUNDED);
    private static final Set<Turn> OF_PICK_UPS = EnumSet.of(Turn.PICK_UP_BOOKED, Turn.PICK_UP_MISSED);

    private static final Set<Turn> COUPONS = Set.of(Turn.COUPON_OFFERED, Turn.COUPON_GIVEN);

    private final CaseFiles cases;
    private final CaseQuestions questions;
    private final CaseOffers offers;
    private final CaseGifts gifts;
    private final Customers customers;
    private final RefundFacts refunds;
    private final MoneyClaims claims;
    private final GoodsRefusals refusals;
    private final PickUpFacts pickUps;
    private final Outbox outbox;
    private final MessageCarrier carrier;
    private final Texts texts;

    CustomerMessages(
            CaseFiles cases,
            CaseQuestions questions,
            CaseOffers offers,
            CaseGifts gifts,
            Customers customers,
            RefundFacts refunds,
            MoneyClaims claims,
            GoodsRefusals refusals,
            PickUpFacts pickUps,
            Outbox outbox,
            MessageCarrier carrier,
            Texts texts) {
        this.cases = cases;
        this.questions = questions;
        this.offers = offers;
        this.gifts = gifts;
        this.customers = customers;
        this.refunds = refunds;
        this.claims = claims;
        this.refusals = refusals;
        this.pickUps = pickUps;
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

    /** Not while the provider has taken back what it had paid. */
    private boolean paid(CaseFile file) {
        return refunds.of(file.number()).filter(RefundFacts.Facts::paid).isPresent();
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

    /** What fills the places of every text, in this order: case, order, name, what was said, contact, phone, address, amount, method, day, refused goods, question, pick-up, money claimed, its articles, worth, words and code of a coupon, article, units, courier and number of a gift. */
    private Object[] facts(CaseFile file, Turn turn, @Nullable String name, Locale language) {
        var review = file.review();
        var money = ABOUT_MONEY.contains(turn) ? refunds.of(file.number()).orElse(null) : null;
        var offer = COUPONS.contains(turn) ? offers.last(file.number()).orElseThrow() : null;
        var gift = turn == Turn.GIFT_SHIPPED ? gifts.of(file.number()).orElseThrow() : null;
        var claim = turn == Turn.MONEY_CLAIMED ? claims.of(file.number()).orElse(null) : null;
        return new Object[] {
            file.number().value(),
            file.orderNumber().value(),
            named(name),
            review == null ? "" : orNothing(review.customerText()),
            review == null ? "" : orNothing(review.returnContact()),
            review == null ? "" : orNothing(review.returnPhone()),
            review == null ? "" : orNothing(review.returnAddress()),
            money == null ? "" : MoneyText.of(money.amount(), language),
            money == null ? "" : texts.in(language, "code." + money.methodCode()),
            money == null || money.expectedAt() == null
                    ? ""
                    : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                            .withLocale(language)
                            .format(money.expectedAt()),
            refused(refusals(file.number(), turn), language),
            turn == Turn.CUSTOMER_ASKED ? lastQuestion(file.number()) : "",
            OF_PICK_UPS.contains(turn) ? pickUp(file.number(), language) : "",
            claim == null ? "" : MoneyText.of(claim.amount(), language),
            claim == null ? "" : articles(claim, language),
            offer == null ? "" : MoneyText.of(offer.amount(), language),
            offer == null ? "" : offer.text(),
            offer == null ? "" : orNothing(offer.couponCode()),
            gift == null ? "" : gift.description(),
            gift == null ? "" : Integer.toString(gift.units()),
            gift == null ? "" : orNothing(gift.courier()),
            gift == null ? "" : orNothing(gift.trackingNumber())
        };
    }

    /** What was refused, as far as the message is about it. */
    private List<GoodsRefusals.Refusal> refusals(CaseNumber number, Turn turn) {
        return switch (turn) {
            case GOODS_REFUSED, REFUND_PAID -> refusals.of(number);
            case FOUND_GOODS_REFUSED -> refusals.ofFoundGoods(number);
            default -> List.of();
        };
    }

    /** A paragraph that names every refused article with its reason (QC-02); nothing when all was accepted. */
    private String refused(List<GoodsRefusals.Refusal> refused, Locale language) {
        var goods = refused.stream()
                .map(refusal -> texts.in(
                        language,
                        "message.RefusedGoods.article",
                        Integer.toString(refusal.units()),
                        refusal.description(),
                        texts.in(language, "code." + refusal.code())))
                .collect(Collectors.joining("\n"));
        return goods.isEmpty() ? "" : texts.in(language, "message.RefusedGoods.paragraph", goods);
    }

    /** Day and time of day, in words. */
    private String pickUp(CaseNumber number, Locale language) {
        return pickUps.of(number)
                .map(facts -> texts.in(
                        language,
                        "{0}, {1}",
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                                .withLocale(language)
                                .format(facts.day()),
                        texts.in(language, "code." + facts.slotCode())))
                .orElse("");
    }

    private String articles(MoneyClaims.Claim claim, Locale language) {
        return claim.articles().stream()
                .map(article -> texts.in(
                        language,
                        "message.ClaimedGoods.article",
                        Integer.toString(article.units()),
                        article.description()))
                .collect(Collectors.joining("\n"));
    }

    private String lastQuestion(CaseNumber number) {
        var asked = questions.of(number);
        return asked.get(asked.size() - 1).text();
    }

    /** Follows the greeting; a customer whose name nobody knows is greeted without one. */
    private static String named(@Nullable String name) {
        return name == null || name.isBlank() ? "" : " " + name;
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }
}
