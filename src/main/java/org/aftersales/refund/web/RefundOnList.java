package org.aftersales.refund.web;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftersales.refund.Calculations;
import org.aftersales.shared.CaseListPart;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.CaseViewPart.Viewer;
import org.aftersales.shared.MoneyText;
import org.springframework.stereotype.Component;

/** The calculated refund on the cards of the task lists, for those who have to do with money. */
@Component
class RefundOnList implements CaseListPart {

    private final Calculations calculations;

    RefundOnList(Calculations calculations) {
        this.calculations = calculations;
    }

    @Override
    public Map<CaseNumber, Map<String, String>> of(Set<CaseNumber> cases, Viewer viewer) {
        if (Collections.disjoint(RefundView.ROLES, viewer.roles())) {
            return Map.of();
        }
        return calculations.totals(cases).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        total -> Map.of("refundShown", MoneyText.of(total.getValue(), viewer.language()))));
    }
}
