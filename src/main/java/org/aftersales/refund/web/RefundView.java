package org.aftersales.refund.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.aftersales.refund.AmountOnTable;
import org.aftersales.refund.Refund;
import org.aftersales.refund.RefundCalculation;
import org.aftersales.refund.RefundChoices;
import org.aftersales.refund.RefundDesk;
import org.aftersales.refund.RefundStatus;
import org.aftersales.refund.Refunds;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.CaseViewPart;
import org.aftersales.shared.Literally;
import org.aftersales.shared.MoneyText;
import org.aftersales.shared.Texts;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** The money of a case in task forms: per product, in total, every line explained (B-03, FI-01, FI-04). */
@Component
class RefundView implements CaseViewPart {

    /** Who has to do with money; dock and bench have not. */
    static final Set<String> ROLES = Set.of(
            "customer-service",
            "aftersales-review",
            "cs-supervisor",
            "aftersales-manager",
            "finance",
            "general-manager",
            "auditor",
            "camunda-admin");

    private final RefundDesk desk;
    private final Refunds refunds;
    private final ExplainedAmount explained;
    private final AgreementView agreement;
    private final Texts texts;

    RefundView(RefundDesk desk, Refunds refunds, ExplainedAmount explained, AgreementView agreement, Texts texts) {
        this.desk = desk;
        this.refunds = refunds;
        this.explained = explained;
        this.agreement = agreement;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "refund";
    }

    @Override
    public Map<String, Object> of(CaseNumber caseNumber, Viewer viewer) {
        if (Collections.disjoint(ROLES, viewer.roles())) {
            return Map.of();
        }
        try {
            var shown = shown(desk.onTable(caseNumber), refunds.of(caseNumber), viewer.language());
            shown.putAll(agreement.of(caseNumber, viewer.language()));
            return shown;
        } catch (BusinessException unknown) {
            return Map.of();
        }
    }

    private Map<String, Object> shown(AmountOnTable amount, List<Refund> parts, Locale language) {
        var calculation = amount.calculation();
        var currency = calculation.currency();
        var shown = new LinkedHashMap<String, Object>();
        shown.put("currency", currency.getCode());
        shown.put("total", MoneyText.of(currency, calculation.totalMinor(), language));
        shown.put("notPaid", MoneyText.of(notPaid(calculation, parts), language));
        shown.put("withProvider", withProvider(currency, parts, language));
        shown.put("toPayOutside", MoneyText.of(sum(currency, parts, RefundView::failed), language));
        shown.put("lines", explained.lines(calculation, language));
        shown.put("sum", explained.sum(amount, language));
        shown.put("sendBackReason", amount.sendBackReason().orElse(""));
        shown.put("sendBackReasonShown", Literally.shown(amount.sendBackReason().orElse(null)));
        shown.put(
                "payments", parts.stream().map(part -> payment(part, language)).toList());
        shown.put("basis", explained.basis(amount, language));
        shown.putAll(calculable(amount));
        amount.choices().ifPresent(choices -> shown.put(PROPOSED, proposed(choices, amount.freightLeftMinor())));
        return shown;
    }

    /** In whole minor units, for forms that show what the customer gets while the reviewer types. */
    private static Map<String, Object> calculable(AmountOnTable amount) {
        var calculation = amount.calculation();
        return Map.of(
                "goodsMinor", calculation.goodsMinor(),
                "handlingFeeMinor", calculation.handlingFeeMinor(),
                "freightLeftMinor", amount.freightLeftMinor(),
                "minorPerUnit", Money.ofMajor(calculation.currency(), 1).getAmountMinorLong());
    }

    /** The boxes as the table, or the review before, has ticked them. */
    private static Map<String, Object> proposed(RefundChoices choices, long freightLeftMinor) {
        return Map.of(
                "freightBack", choices.freightBack() && freightLeftMinor > 0,
                "couponBack", choices.couponBack(),
                "pointsBack", choices.pointsBack());
    }

    /** What is left of the approved amount; all of it as long as it has no parts. */
    private static Money notPaid(RefundCalculation approved, List<Refund> parts) {
        return parts.isEmpty() ? approved.total() : sum(approved.currency(), parts, Refund::open);
    }

    /** What the provider may still pay, or may have paid: nobody pays it outside. Empty when there is none. */
    private static String withProvider(CurrencyUnit currency, List<Refund> parts, Locale language) {
        var sum = sum(currency, parts, Refund::underWay);
        return sum.isZero() ? "" : MoneyText.of(sum, language);
    }

    private static boolean failed(Refund part) {
        return part.status() == RefundStatus.FAILED;
    }

    private static Money sum(CurrencyUnit currency, List<Refund> parts, Predicate<Refund> which) {
        return parts.stream().filter(which).map(Refund::amount).reduce(Money.zero(currency), Money::plus);
    }

    private Map<String, Object> payment(Refund part, Locale language) {
        var code = part.failureCode();
        var text = part.failureText();
        return Map.of(
                "number", part.number(),
                "provider", texts.in(language, part.provider()),
                "amount", MoneyText.of(part.amount(), language),
                "status", texts.in(language, "code.Refund." + part.status()),
                "failure", code == null ? "" : text == null ? texts.in(language, "code." + code) : code + ": " + text);
    }
}
