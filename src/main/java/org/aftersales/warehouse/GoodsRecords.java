package org.aftersales.warehouse;

import java.util.List;
import org.aftersales.shared.CaseNumber;
import org.springframework.stereotype.Service;

/** What came of a case, what quality control found and where it lies now, for who reads its page or the printed report (B-06). */
@Service
public class GoodsRecords {

    private final Parcels parcels;
    private final Inspections inspections;
    private final StockLedger ledger;

    GoodsRecords(Parcels parcels, Inspections inspections, StockLedger ledger) {
        this.parcels = parcels;
        this.inspections = inspections;
        this.ledger = ledger;
    }

    /** Who may know of the case is asked before. */
    public Goods of(CaseNumber number) {
        var findings = inspections.ofCase(number);
        return new Goods(
                parcels.of(number).stream()
                        .map(parcel -> new Opened(parcel, inThe(parcel, findings)))
                        .toList(),
                ledger.ofCase(number));
    }

    private static List<Inspection> inThe(Parcel parcel, List<Inspection> findings) {
        return findings.stream()
                .filter(part -> parcel.lines().stream()
                        .anyMatch(line -> line.id() == part.line().id()))
                .toList();
    }

    /** @param movements in the order in which they were written */
    public record Goods(List<Opened> parcels, List<StockMovement> movements) {
        public Goods {
            parcels = List.copyOf(parcels);
            movements = List.copyOf(movements);
        }

        public boolean inspected() {
            return parcels.stream().anyMatch(opened -> opened.parcel().inspectedBy() != null);
        }
    }

    /** @param findings empty as long as it is not inspected */
    public record Opened(Parcel parcel, List<Inspection> findings) {
        public Opened {
            findings = List.copyOf(findings);
        }
    }
}
