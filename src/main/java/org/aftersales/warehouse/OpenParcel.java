package org.aftersales.warehouse;

import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseMovedOnException;

/** Finding the parcel of an inspection task. */
final class OpenParcel {

    private OpenParcel() {}

    /** @throws CaseMovedOnException when somebody else has inspected it in the meantime */
    static Parcel of(WarehouseTasks.ParcelReference reference, Parcels parcels, CaseFile file)
            throws CaseMovedOnException {
        return parcels.of(reference.caseNumber()).stream()
                .filter(parcel -> parcel.number() == reference.number() && parcel.awaitsInspection())
                .findFirst()
                .orElseThrow(() -> new CaseMovedOnException(file.number(), file.status()));
    }

    static ParcelLine line(Parcel parcel, long id) throws LineNotOfParcelException {
        return parcel.lines().stream()
                .filter(line -> line.id() == id)
                .findFirst()
                .orElseThrow(() -> new LineNotOfParcelException(id));
    }
}
