package org.aftersales.warehouse;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.aftersales.catalog.ArticleNames;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.CaseViewPart;
import org.aftersales.shared.Texts;
import org.springframework.stereotype.Component;

/** What quality control accepted and refused, and why, for those who decide after it. */
@Component
class InspectionView implements CaseViewPart {

    private final Inspections inspections;
    private final Texts texts;
    private final ArticleNames names;

    InspectionView(Inspections inspections, Texts texts, ArticleNames names) {
        this.inspections = inspections;
        this.texts = texts;
        this.names = names;
    }

    @Override
    public String name() {
        return "inspection";
    }

    @Override
    public Map<String, Object> of(CaseNumber caseNumber, Viewer viewer) {
        var parts = inspections.ofCase(caseNumber).stream()
                .map(part -> row(part, viewer.language()))
                .toList();
        return Map.of("parts", parts);
    }

    private Map<String, Object> row(Inspection part, Locale language) {
        var row = new HashMap<String, Object>();
        row.put("sku", part.line().sku());
        row.put("description", names.of(language, part.line().sku(), part.line().description()));
        row.put("acceptedUnits", part.accepted() ? part.units() : 0);
        row.put("refusedUnits", part.accepted() ? 0 : part.units());
        row.put("reason", part.refusalCode() == null ? "" : code(language, part.refusalCode()));
        row.put("disposition", code(language, part.disposition()));
        row.put("severity", code(language, part.severity()));
        row.put("faultParty", code(language, part.faultParty()));
        row.put("defect", part.defect() == null ? "" : part.defect());
        return row;
    }

    private String code(Locale language, Enum<?> value) {
        return texts.in(language, "code." + value.name());
    }
}
