package org.aftersales.contact;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.aftersales.cases.CaseDiscounts;
import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseGifts;
import org.aftersales.cases.CaseOffers;
import org.aftersales.cases.CaseQuestions;
import org.aftersales.cases.CaseStatus;
import org.aftersales.cases.CaseUnknownException;
import org.aftersales.catalog.ArticleNames;
import org.aftersales.customers.Customer;
import org.aftersales.customers.Customers;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.GoodsRefusals;
import org.aftersales.shared.MoneyClaims;
import org.aftersales.shared.MoneyText;
import org.aftersales.shared.PickUpFacts;
import org.aftersales.shared.RefundFacts;
import org.aftersales.shared.ReturnFreight;
import org.aftersales.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Tells a customer what has happened to a case, in the customer's language. */
@Service
public class CustomerMessages {

    private final CaseFiles cases;
    private final CaseQuestions questions;
    private final CaseOffers offers;
    private final CaseGifts gifts;
    private final CaseDiscounts discounts;
    private final Customers customers;
    private final RefundFacts refunds;
    private final ReturnFreight returnFreight;
    private final MoneyClaims claims;
    private final GoodsRefusals refusals;
    private final PickUpFacts pickUps;
    private final Outbox outbox;
    private final MessageCarrier carrier;
    private final RefundWords words;
    private final Texts texts;
    private final ArticleNames names;

    CustomerMessages(
            CaseFiles cases,
            CaseQuestions questions,
            CaseOffers offers,
            CaseGifts gifts,
            CaseDiscounts discounts,
            Customers customers,
            RefundFacts refunds,
            ReturnFreight returnFreight,
            MoneyClaims claims,
            GoodsRefusals refusals,
            PickUpFacts pickUps,
            Outbox outbox,
            MessageCarrier carrier,
            RefundWords words,
            Texts texts,
            ArticleNames names) {
        this.cases = cases;
        this.questions = questions;
        this.offers = offers;
        this.gifts = gifts;
        this.discounts = discounts;
        this.customers = customers;
        this.refunds = refunds;
        this.returnFreight = returnFreight;
        this.claims = claims;
        this.refusals = refusals;
        this.pickUps = pickUps;
        this.outbox = outbox;
        this.carrier = carrier;
        this.words = words;
        this.texts = texts;
        this.names = names;
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

    /** What fills the places of the texts of this turn. */
    private Object[] facts(CaseFile file, Turn turn, @Nullable String name, Locale language) {
        var facts = new EnumMap<Place, String>(Place.class);
        facts.put(Place.CASE, file.number().value());
        facts.put(Place.ORDER, file.orderNumber().value());
        facts.put(Place.NAME, named(name));
        review(file, facts);
        if (Place.AMOUNT.filledAt(turn)) {
            refunds.of(file.number()).ifPresent(money -> money(money, turn, language, facts));
        }
        facts.put(Place.REFUSED_GOODS, refused(refusals(file.number(), turn), language));
        if (Place.QUESTION.filledAt(turn)) {
            facts.put(Place.QUESTION, lastQuestion(file.number()));
        }
        if (Place.PICK_UP.filledAt(turn)) {
            facts.put(Place.PICK_UP, pickUp(file.number(), language));
        }
        if (Place.CLAIMED_MONEY.filledAt(turn)) {
            claims.of(file.number()).ifPresent(claim -> {
                facts.put(Place.CLAIMED_MONEY, MoneyText.of(claim.amount(), language));
                facts.put(Place.CLAIMED_GOODS, articles(claim, language));
            });
        }
        if (Place.COUPON_WORTH.filledAt(turn)) {
            coupon(offers.last(file.number()).orElseThrow(), language, facts);
        }
        if (Place.GIFT.filledAt(turn)) {
            gift(gifts.of(file.number()).orElseThrow(), language, facts);
        }
        if (Place.RETURN_FREIGHT.filledAt(turn)) {
            facts.put(Place.RETURN_FREIGHT, returnFreight(file.number(), language));
        }
        if (turn == Turn.DISCOUNTS_GIVEN_BACK) {
            facts.put(
                    Place.BESIDE_THE_MONEY,
                    words.given(discounts.of(file.number()).orElseThrow(), language));
        }
        return Place.inOrder(facts);
    }

    private static void review(CaseFile file, Map<Place, String> facts) {
        var review = file.review();
        if (review != null) {
            facts.put(Place.WHAT_WAS_SAID, orNothing(review.customerText()));
            facts.put(Place.RETURN_CONTACT, orNothing(review.returnContact()));
            facts.put(Place.RETURN_PHONE, orNothing(review.returnPhone()));
            facts.put(Place.RETURN_ADDRESS, orNothing(review.returnAddress()));
        }
    }

    private void money(RefundFacts.Facts money, Turn turn, Locale language, Map<Place, String> facts) {
        facts.put(Place.AMOUNT, MoneyText.of(money.amount(), language));
        facts.put(Place.METHOD, texts.in(language, "code." + money.methodCode()));
        facts.put(Place.EXPECTED_DAY, words.expected(money, language));
        facts.put(Place.BESIDE_THE_MONEY, words.promised(money, turn.beforeGoods(), language));
    }

    private static void coupon(CaseOffers.Offer offer, Locale language, Map<Place, String> facts) {
        facts.put(Place.COUPON_WORTH, MoneyText.of(offer.amount(), language));
        facts.put(Place.COUPON_WORDS, offer.text());
        facts.put(Place.COUPON_CODE, orNothing(offer.couponCode()));
    }

    private void gift(CaseGifts.Gift gift, Locale language, Map<Place, String> facts) {
        facts.put(Place.GIFT, names.of(language, gift.sku(), gift.description()));
        facts.put(Place.GIFT_UNITS, Integer.toString(gift.units()));
        facts.put(Place.GIFT_COURIER, orNothing(gift.courier()));
        facts.put(Place.GIFT_NUMBER, orNothing(gift.trackingNumber()));
    }

    /** What was refused, as far as the message is about it. */
    private List<GoodsRefusals.Refusal> refusals(CaseNumber number, Turn turn) {
        return switch (turn) {
            case GOODS_REFUSED, REFUND_PAID, NOTHING_REFUNDED -> refusals.of(number);
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
                        names.of(language, refusal.sku(), refusal.description()),
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
                        names.of(language, article.sku(), article.description())))
                .collect(Collectors.joining("\n"));
    }

    private String returnFreight(CaseNumber number, Locale language) {
        try {
            return texts.in(
                    language,
                    returnFreight.companyBears(number)
                            ? "message.ReturnFreight.company"
                            : "message.ReturnFreight.customer");
        } catch (BusinessException gone) {
            throw new IllegalStateException(gone);
        }
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
