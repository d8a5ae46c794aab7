package org.aftersales.returns.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftersales.cases.CaseHeadings;
import org.aftersales.shared.CaseListPart;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.CaseViewPart.Viewer;
import org.springframework.stereotype.Component;

/** A return on the cards of the task lists: its order, and the shipment by which the warehouse finds it. */
@Component
class ReturnOnList implements CaseListPart {

    private final CaseHeadings headings;

    ReturnOnList(CaseHeadings headings) {
        this.headings = headings;
    }

    @Override
    public Map<CaseNumber, Map<String, String>> of(Set<CaseNumber> cases, Viewer viewer) {
        return headings.of(cases).values().stream()
                .collect(Collectors.toMap(CaseHeadings.Heading::number, ReturnOnList::shown));
    }

    private static Map<String, String> shown(CaseHeadings.Heading heading) {
        var shown = new HashMap<String, String>();
        shown.put("orderNumber", heading.orderNumber().value());
        if (heading.courier() != null) {
            shown.put("trackingShown", heading.courier() + " " + heading.trackingNumber());
        }
        return shown;
    }
}
