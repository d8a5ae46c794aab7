package org.aftersales.warehouse;

import java.util.List;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.OrderNumber;

/**
 * A parcel on the inspection bench.
 *
 * @param reason the customer's reason, as a code
 * @param settled the goods of the return were settled before it came: nothing of it is paid
 */
public record ParcelToInspect(
        CaseNumber caseNumber,
        OrderNumber orderNumber,
        String reason,
        int parcelNumber,
        boolean settled,
        List<Line> lines) {

    public ParcelToInspect {
        lines = List.copyOf(lines);
    }

    /**
     * @param acceptableUnits how many may be accepted at most: what was requested and not accepted in an earlier parcel
     * @param saidOpened whether the customer said that the package was opened
     * @param ifAccepted what may become of accepted units without defect, opened or not as the customer said
     * @param ifRefused what may become of refused units
     */
    public record Line(
            ParcelLine goods, int acceptableUnits, boolean saidOpened, Choices ifAccepted, Choices ifRefused) {}

    /** @param proposed one of {@code allowed} */
    public record Choices(List<Disposition> allowed, Disposition proposed) {
        public Choices {
            allowed = List.copyOf(allowed);
        }
    }
}
