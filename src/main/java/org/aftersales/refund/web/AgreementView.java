package org.aftersales.refund.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.aftersales.cases.CaseDecisions;
import org.aftersales.cases.CaseOffers;
import org.aftersales.refund.Calculations;
import org.aftersales.refund.Calculations.Agreement;
import org.aftersales.refund.Calculations.Stored;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.DecisionTrace;
import org.aftersales.shared.MoneyText;
import org.aftersales.shared.OrderNumber;
import org.aftersales.shared.Texts;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** Why an amount needs a superior's word: what all cases of the order come to, and which rule asks (U14, S7). */
@Component
class AgreementView {

    private final Calculations calculations;
    private final CaseOffers offers;
    private final CaseDecisions decisions;
    private final Texts texts;

    AgreementView(Calculations calculations, CaseOffers offers, CaseDecisions decisions, Texts texts) {
        this.calculations = calculations;
        this.offers = offers;
        this.decisions = decisions;
        this.texts = texts;
    }

    Map<String, Object> of(CaseNumber caseNumber, Locale language) {
        return calculations
                .last(caseNumber)
                .map(stored -> shown(caseNumber, stored, language))
                .orElse(Map.of());
    }

    private Map<String, Object> shown(CaseNumber caseNumber, Stored stored, Locale language) {
        var agreement = stored.agreement();
        return Map.of(
                "orderTotal",
                MoneyText.of(stored.calculation().currency(), agreement.orderMinor(), language),
                "orderParts",
                parts(stored.orderNumber(), language),
                "authorityShown",
                asked(caseNumber).map(rule -> rule(rule, agreement, language)).orElse(""));
    }

    private List<Map<String, String>> parts(OrderNumber order, Locale language) {
        var parts = new ArrayList<Map<String, String>>();
        calculations.ofOrder(order).forEach((number, amount) -> parts.add(part(number, "Refund", amount, language)));
        offers.promised(order).forEach((number, amount) -> parts.add(part(number, "Coupon", amount, language)));
        return parts;
    }

    private Map<String, String> part(CaseNumber number, String what, Money amount, Locale language) {
        return Map.of(
                "caseNumber", number.value(),
                "what", texts.in(language, what),
                "amount", MoneyText.of(amount, language));
    }

    private Optional<DecisionTrace> asked(CaseNumber caseNumber) {
        return decisions.of(caseNumber).stream()
                .map(CaseDecisions.Decided::decision)
                .filter(decision -> decision.decision().equals("AmountAuthority"))
                .reduce((earlier, later) -> later);
    }

    private String rule(DecisionTrace asked, Agreement agreement, Locale language) {
        return texts.in(
                language,
                "The table \"Amount authority\" (version {0}, rule {1}) asks for this approval: {2}.",
                asked.version(),
                String.join(", ", asked.ruleIds()),
                texts.in(language, "code.Authority." + agreement.authority()));
    }
}
