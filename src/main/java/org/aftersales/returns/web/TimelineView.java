package org.aftersales.returns.web;

import java.util.Locale;
import java.util.Map;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseFiles.TimelineEntry;
import org.aftersales.cases.CaseUnknownException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.CaseViewPart;
import org.aftersales.shared.Texts;
import org.joda.money.CurrencyUnit;
import org.springframework.stereotype.Component;

/** What happened to the case so far: who, when, what, from where to where (WO-13). */
@Component
class TimelineView implements CaseViewPart {

    private final CaseFiles cases;
    private final Texts texts;
    private final ShownTimes times;
    private final TimelineFacts facts;

    TimelineView(CaseFiles cases, Texts texts, ShownTimes times, TimelineFacts facts) {
        this.cases = cases;
        this.texts = texts;
        this.times = times;
        this.facts = facts;
    }

    @Override
    public String name() {
        return "timeline";
    }

    @Override
    public Map<String, Object> of(CaseNumber caseNumber, Viewer viewer) {
        try {
            var currency = cases.get(caseNumber).currency();
            return Map.of(
                    "entries",
                    cases.timeline(caseNumber).stream()
                            .map(entry -> entry(entry, currency, viewer.language()))
                            .toList());
        } catch (CaseUnknownException gone) {
            return Map.of();
        }
    }

    private Map<String, Object> entry(TimelineEntry entry, CurrencyUnit currency, Locale language) {
        var to = entry.to();
        return Map.of(
                "at", times.moment(entry.at(), language),
                "who", entry.actor(),
                "what", texts.in(language, "code." + entry.what()),
                "status", to == null ? "" : texts.in(language, to.customerLabel()),
                "facts", facts.shown(entry.facts(), currency, language));
    }
}
