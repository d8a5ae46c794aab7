package org.aftersales.warehouse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.aftersales.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

/** The parcels of the cases. Changes join the caller's transaction; who and when is the authenticated caller and the clock. */
public interface Parcels {

    /** Lets only one transaction at a time go on with the parcels of a case. */
    void lock(CaseNumber caseNumber);

    /** The parcels of a case in the order of their arrival. */
    List<Parcel> of(CaseNumber caseNumber);

    /** @throws org.springframework.dao.DuplicateKeyException when somebody else was faster with the same task */
    void add(NewParcel parcel);

    /** @return false when the parcel has already been inspected */
    boolean inspected(long parcelId, String inspectionTask);

    /** The case whose receipt was recorded in this task. */
    Optional<CaseNumber> caseOfReceipt(String task);

    /** The case whose inspection was recorded in this task. */
    Optional<CaseNumber> caseOfInspection(String task);

    /** Keeps what was agreed with the customer about a parcel that came after the goods of its return were settled. */
    void agreed(CaseNumber caseNumber, int parcelNumber, CustomersShelf.LateGoods agreed);

    /**
     * @param found the case has gone on without its goods: compensated as lost before they turned up, or settled otherwise
     * @param late it came after the goods of its return were settled: somebody has to agree with the customer on what becomes of it
     */
    record NewParcel(
            CaseNumber caseNumber,
            int number,
            @Nullable String trackingNumber,
            boolean moreExpected,
            String receiptTask,
            boolean found,
            boolean late,
            List<NewLine> lines) {
        public NewParcel {
            lines = List.copyOf(lines);
        }
    }

    record NewLine(
            @Nullable Long caseLineId,
            @Nullable Integer lineNumber,
            String sku,
            String description,
            String productClass,
            @Nullable String toldBatch,
            @Nullable LocalDate toldExpiry,
            int units) {}
}
