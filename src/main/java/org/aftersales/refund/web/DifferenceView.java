package org.aftersales.refund.web;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aftersales.refund.Difference;
import org.aftersales.refund.Differences;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.CaseViewPart;
import org.aftersales.shared.Texts;
import org.springframework.stereotype.Component;

/** What differs between our books and a provider's, for the form in which finance resolves it. */
@Component
class DifferenceView implements CaseViewPart {

    private final Differences differences;
    private final Texts texts;

    DifferenceView(Differences differences, Texts texts) {
        this.differences = differences;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "difference";
    }

    @Override
    public Map<String, Object> of(CaseNumber number, Viewer viewer) {
        if (Collections.disjoint(RefundView.ROLES, viewer.roles())) {
            return Map.of("open", List.of());
        }
        return Map.of(
                "open",
                differences.open(number).stream()
                        .map(difference -> row(difference, viewer.language()))
                        .toList());
    }

    private Map<String, Object> row(Difference difference, Locale language) {
        return Map.of(
                "provider", texts.in(language, difference.provider()),
                "refundNumber", difference.refundNumber(),
                "kind", texts.in(language, "code.Difference." + difference.kind()),
                "ours", shown(difference, difference.ours(), language),
                "theirs", shown(difference, difference.theirs(), language));
    }

    private String shown(Difference difference, String said, Locale language) {
        return difference.kind() == Difference.Kind.OTHER_STATE ? texts.in(language, "code.Refund." + said) : said;
    }
}
