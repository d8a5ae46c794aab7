package org.aftersales.policy;

import java.util.List;
import org.aftersales.shared.DecisionTrace;
import org.jspecify.annotations.Nullable;

/** What the process owners' decision tables say about a return. Asking changes nothing. */
public interface ReturnPolicy {

    /** Whether units of a line may be returned: table {@code ReturnEligibility} (B-01). */
    Eligibility eligibility(EligibilityQuestion question);

    /** The handling fee that the reason brings: table {@code RefundFee} (RR-18, U8). */
    Fee fee(FeeQuestion question);

    /**
     * Whether freight goes back by default and who bears the return freight: table {@code ReturnFreight}.
     *
     * @param deliveryRefused the customer did not take the parcel in
     */
    Freight freight(String faultParty, String reason, boolean deliveryRefused);

    /** Task priority of a case, 0 to 100: table {@code TaskPriority}. */
    Priority priority(String customerLevel, String reason);

    /** Whether the money goes before the goods come: table {@code RefundFirst} (decision 1 of the requirements). */
    RefundFirst refundFirst(RefundFirstQuestion question);

    /** What may be done with an inspected unit: table {@code GoodsDisposition} (QC-02, B-06). */
    Dispositions dispositions(DispositionQuestion question);

    /**
     * @param type case type, {@code RETURN}
     * @param reason reason code
     * @param productClass {@code GENERAL} or {@code HEALTH}
     * @param channel where the order was sold
     * @param faultParty {@code CUSTOMER}, {@code CARRIER}, {@code PRODUCT}, {@code SALES} or {@code NONE}, from the reason
     * @param daysSinceDelivery full days from delivery to request; below zero: requested before delivery; empty: not delivered as far as
     *     the shop has told
     * @param paid whether the order is paid
     * @param shipped whether the shop has told that the parcel left before the request
     * @param deliveryRefused the customer says that the parcel is refused at the door (RR-11)
     */
    record EligibilityQuestion(
            String type,
            String reason,
            boolean opened,
            String productClass,
            String channel,
            String faultParty,
            @Nullable Long daysSinceDelivery,
            boolean paid,
            boolean shipped,
            boolean deliveryRefused) {}

    /** @param code coded reason, for example {@code ReturnWindowExpired}; its sentence is in the bundles */
    record Eligibility(Verdict verdict, String code, DecisionTrace trace) {}

    enum Verdict {
        ALLOWED,
        NEEDS_REVIEW,
        REFUSED
    }

    /**
     * @param opened or in a package that is no longer whole
     * @param accessoriesComplete nothing that belongs to the article is missing; true while nobody has looked
     * @param severity of the defect that was found, {@code NONE} while nobody has looked
     * @param currency ISO code: a fixed fee is an amount of it
     */
    record FeeQuestion(
            String reason,
            String faultParty,
            boolean opened,
            String productClass,
            boolean accessoriesComplete,
            String severity,
            String currency) {}

    /**
     * @param basisPoints fee of the goods amount, 100 = 1 %
     * @param fixedMinor fixed fee per case in minor units of the currency that was asked for
     */
    record Fee(int basisPoints, long fixedMinor, DecisionTrace trace) {}

    /** @param returnFreightBearer {@code COMPANY} or {@code CUSTOMER} */
    record Freight(boolean freightBack, String returnFreightBearer, DecisionTrace trace) {}

    record Priority(int value, DecisionTrace trace) {}

    /**
     * @param customerLevel {@code NORMAL}, {@code SILVER}, {@code GOLD} or {@code VIP}
     * @param refundMinorUnits what the refund comes to
     * @param currency ISO code: a limit is an amount of it
     * @param faultParty of the reason, as in {@link EligibilityQuestion}
     */
    record RefundFirstQuestion(
            String customerLevel, long refundMinorUnits, String currency, String faultParty, String reason) {}

    record RefundFirst(boolean goesFirst, DecisionTrace trace) {}

    /**
     * @param packagingComplete the package is whole and its seal is not torn (QC-09)
     * @param accessoriesComplete nothing that belongs to the article is missing (QC-09)
     * @param severity of the defect: {@code NONE}, {@code MINOR}, {@code MAJOR} or {@code CRITICAL}
     */
    record DispositionQuestion(
            boolean accepted,
            boolean opened,
            boolean expired,
            boolean expiryKnown,
            boolean packagingComplete,
            boolean accessoriesComplete,
            String productClass,
            String severity) {}

    /**
     * @param allowed the choices the inspector has
     * @param proposed the one the page proposes
     */
    record Dispositions(List<String> allowed, String proposed, DecisionTrace trace) {
        public Dispositions {
            allowed = List.copyOf(allowed);
        }
    }
}
