package org.aftersales.warehouse;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.aftersales.catalog.ArticleNames;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.CaseViewPart;
import org.springframework.stereotype.Component;

/** What came, for those who decide after it: review of the amount and finance. */
@Component
class ReceiptView implements CaseViewPart {

    private final Parcels parcels;
    private final ArticleNames names;

    ReceiptView(Parcels parcels, ArticleNames names) {
        this.parcels = parcels;
        this.names = names;
    }

    @Override
    public String name() {
        return "receipt";
    }

    @Override
    public Map<String, Object> of(CaseNumber caseNumber, Viewer viewer) {
        var lines = parcels.of(caseNumber).stream()
                .flatMap(parcel -> parcel.lines().stream().map(line -> row(parcel, line, viewer.language())))
                .toList();
        return Map.of("lines", lines);
    }

    private Map<String, Object> row(Parcel parcel, ParcelLine line, Locale language) {
        var row = new HashMap<String, Object>();
        row.put("parcel", parcel.number());
        row.put("trackingNumber", parcel.trackingNumber() == null ? "" : parcel.trackingNumber());
        row.put("sku", line.sku());
        row.put("description", names.of(language, line.sku(), line.description()));
        row.put("units", line.units());
        row.put("requested", line.requested());
        return row;
    }
}
