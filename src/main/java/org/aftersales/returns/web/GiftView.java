package org.aftersales.returns.web;

import java.util.Map;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseGifts;
import org.aftersales.cases.CaseUnknownException;
import org.aftersales.catalog.ArticleNames;
import org.aftersales.returns.GiftDesk;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.CaseViewPart;
import org.springframework.stereotype.Component;

/** Whether a gift is possible, and which one was promised (RR-19). */
@Component
class GiftView implements CaseViewPart {

    private final CaseFiles cases;
    private final CaseGifts gifts;
    private final GiftDesk desk;
    private final ArticleNames names;

    GiftView(CaseFiles cases, CaseGifts gifts, GiftDesk desk, ArticleNames names) {
        this.cases = cases;
        this.gifts = gifts;
        this.desk = desk;
        this.names = names;
    }

    @Override
    public String name() {
        return "gift";
    }

    @Override
    public Map<String, Object> of(CaseNumber caseNumber, Viewer viewer) {
        try {
            var possible = desk.possible(cases.get(caseNumber));
            var gift = gifts.of(caseNumber).orElse(null);
            return Map.of(
                    "possible", possible,
                    "sku", gift == null ? "" : gift.sku(),
                    "article", gift == null ? "" : names.of(viewer.language(), gift.sku(), gift.description()),
                    "units", gift == null ? 0 : gift.units(),
                    "promisedBy", gift == null ? "" : gift.promisedBy());
        } catch (CaseUnknownException gone) {
            return Map.of();
        }
    }
}
