package org.aftersales.workflow;

import java.util.Set;

/**
 * Name and meaning of every process variable: answers that gateways ask for, fields of forms, and what an operator sees of a case.
 * Never a fact that money depends on. What a person types of people, places and accounts is taken into the case file and removed by the
 * step that takes it, and no history keeps it. {@link CaseValues} reads and writes them.
 */
public final class CaseVariables {

    /** The reviewer's choice in the form: {@code approve}, {@code reject}, {@code ask} or {@code goodwill}. */
    public static final String REVIEW_DECISION = "reviewDecision";
    /** The code of the rejection, from the list of rejection reasons. */
    public static final String REJECTION_REASON = "rejectionReason";
    /** What the customer reads; taken into the case file and removed. */
    public static final String CUSTOMER_TEXT = "customerText";
    /** Service fee as the reviewer typed it, in the order's currency, decimal text. */
    public static final String SERVICE_FEE = "serviceFee";
    /** Reviewer's switch: give the freight back. */
    public static final String FREIGHT_BACK = "freightBack";
    /** Reviewer's switch: give the coupon back. */
    public static final String COUPON_BACK = "couponBack";
    /** Reviewer's switch: give the points (virtual coins) back. */
    public static final String POINTS_BACK = "pointsBack";
    /** Reviewer's switch: pay only once the goods are here, though policy would refund first. */
    public static final String GOODS_FIRST = "goodsFirst";
    /** Where the goods shall be sent: contact at the return station. */
    public static final String RETURN_CONTACT = "returnContact";
    /** Where the goods shall be sent: phone of the return station. */
    public static final String RETURN_PHONE = "returnPhone";
    /** Where the goods shall be sent: address of the return station. */
    public static final String RETURN_ADDRESS = "returnAddress";
    /** Gateway "Return approved?". */
    public static final String RETURN_APPROVED = "returnApproved";
    /** Gateway "Refund first?". */
    public static final String REFUND_FIRST = "refundFirst";
    /** What the reviewer asks the customer; taken into the case file and removed. */
    public static final String CUSTOMER_QUESTION = "customerQuestion";
    /** Gateway "Question to customer?". */
    public static final String CUSTOMER_ASKED = "customerAsked";
    /** The coupon that the reviewer proposes, in the order's currency, decimal text. */
    public static final String GOODWILL_AMOUNT = "goodwillAmount";
    /** What the customer reads about the coupon; taken into the case file and removed. */
    public static final String GOODWILL_TEXT = "goodwillText";
    /** Gateway "Review outcome?": a coupon instead of the return. */
    public static final String GOODWILL_PROPOSED = "goodwillProposed";
    /** The superior's choice, {@code approve} or {@code sendBack}. */
    public static final String GOODWILL_DECISION = "goodwillDecision";
    /** Why the offer goes back to the reviewer; taken into the case file and removed. */
    public static final String GOODWILL_REASON = "goodwillReason";
    /** Gateway "Goodwill approved?". */
    public static final String GOODWILL_APPROVED = "goodwillApproved";
    /** Gateway "Offer accepted?". */
    public static final String OFFER_ACCEPTED = "offerAccepted";
    /** Gateway "Anything to give back?": {@code POINTS}, perhaps a coupon too, {@code COUPON} or {@code NOTHING}. */
    public static final String DISCOUNTS_OWED = "discountsOwed";
    /** Gateway "Coupon to give back?". */
    public static final String COUPON_OWED = "couponOwed";
    /** Gateway "Coupon issued?". */
    public static final String COUPON_ISSUED = "couponIssued";
    /** The superior's choice for a coupon that the shop refused, {@code retry} or {@code byHand}. */
    public static final String COUPON_DECISION = "couponDecision";
    /** Code of a coupon that was given by hand; taken into the case file and removed. */
    public static final String COUPON_CODE = "couponCode";
    /** Gateway "Given by hand?". */
    public static final String COUPON_BY_HAND = "couponByHand";
    /** The shop's number of the article that the reviewer promises as a gift. */
    public static final String GIFT_SKU = "giftSku";
    /** How many units of it. */
    public static final String GIFT_UNITS = "giftUnits";
    /** Gateway "Gift promised?". */
    public static final String GIFT_PROMISED = "giftPromised";
    /** The superior's choice, {@code approve} or {@code refuse}. */
    public static final String GIFT_DECISION = "giftDecision";
    /** Gateway "Gift approved?". */
    public static final String GIFT_APPROVED = "giftApproved";
    /** With whom the gift was sent; taken into the case file and removed. */
    public static final String GIFT_COURIER = "giftCourier";
    /** Under which number the gift was sent; taken into the case file and removed. */
    public static final String GIFT_TRACKING_NUMBER = "giftTrackingNumber";
    /** Gateway "Opinion needed?": the reason of the return asks for quality control. */
    public static final String OPINION_NEEDED = "opinionNeeded";
    /** Quality control's choice in the form: {@code FAULT_LIKELY}, {@code FAULT_UNLIKELY} or {@code UNCLEAR}. */
    public static final String OPINION = "opinion";
    /** Why quality control thinks so; taken into the case file and removed. */
    public static final String OPINION_TEXT = "opinionText";
    /** When the customer is reminded to send the goods, ISO 8601. */
    public static final String GOODS_REMINDER_AT = "goodsReminderAt";
    /** Until when the goods have to be here, ISO 8601. */
    public static final String GOODS_DUE_AT = "goodsDueAt";
    /** Gateway "Reminder needed?". */
    public static final String REMINDER_NEEDED = "reminderNeeded";
    /** Gateway "Parcel announced?". */
    public static final String PARCEL_ANNOUNCED = "parcelAnnounced";
    /** Customer service's choice for a missing parcel, {@code waitLonger}, {@code giveUp} or {@code lostByCarrier}. */
    public static final String TRACE_DECISION = "traceDecision";
    /** Gateway "Wait longer?". */
    public static final String KEEP_WAITING = "keepWaiting";
    /** Gateway "Lost by courier?". */
    public static final String PARCEL_LOST = "parcelLost";
    /** Gateway "Courier comes?": {@code BOOKED}, {@code UNREACHABLE} or {@code REFUSED}. */
    public static final String PICK_UP_OUTCOME = "pickUpOutcome";
    /** When nobody expects the courier any more, ISO 8601. */
    public static final String PICK_UP_OVERDUE_AT = "pickUpOverdueAt";
    /** Gateway "Missed again?". */
    public static final String PICK_UP_MISSED_AGAIN = "pickUpMissedAgain";
    /** The agent's choice for a pick-up that failed, {@code bookAgain} or {@code ownShipment}. */
    public static final String PICK_UP_DECISION = "pickUpDecision";
    /** The day on which the courier shall come, ISO 8601. */
    public static final String PICK_UP_DAY = "pickUpDay";
    /** The time of day at which the courier shall come. */
    public static final String PICK_UP_SLOT = "pickUpSlot";
    /** Gateway "Booked again?". */
    public static final String PICK_UP_BOOKED_AGAIN = "pickUpBookedAgain";
    /** Gateway "Ended before receipt?": the customer has cancelled, or the goods never came. */
    public static final String RETURN_CANCELLED = "returnCancelled";
    /** Gateway "Goods arrived?": false when nothing was in the parcel, or none came and none is expected any more. */
    public static final String GOODS_ARRIVED = "goodsArrived";
    /** Gateway "More parcels expected?". */
    public static final String MORE_PARCELS_EXPECTED = "moreParcelsExpected";
    /** Number of the parcel that an inspection task is about; for display, the inspection finds it by its task. */
    public static final String PARCEL_NUMBER = "parcelNumber";
    /** Gateway "Goods accepted?": at least one unit passed the inspection, or was lost by the courier. */
    public static final String GOODS_ACCEPTED = "goodsAccepted";
    /** Gateway "Any goods refused?": of goods that were lost and turned up. */
    public static final String FOUND_GOODS_REFUSED = "foundGoodsRefused";
    /** Gateway "Goods to send back?": refused goods lie here that are the customer's. */
    public static final String GOODS_TO_SEND_BACK = "goodsToSendBack";
    /** With whom refused goods were sent back; taken into the case file and removed. */
    public static final String SENT_BACK_COURIER = "sentBackCourier";
    /** Under which number refused goods were sent back; taken into the case file and removed. */
    public static final String SENT_BACK_TRACKING_NUMBER = "sentBackTrackingNumber";
    /** How many units the warehouse counted into the parcel with refused goods. */
    public static final String SENT_BACK_UNITS = "sentBackUnits";
    /** Gateway "Goods to scrap?": the customer does not want back what lies here. */
    public static final String GOODS_TO_SCRAP = "goodsToScrap";
    /** How many units the warehouse has scrapped of what the customer gave up; taken into the case file and removed. */
    public static final String SCRAPPED_UNITS = "scrappedUnits";
    /** Customer service's choice for goods that came after the return was settled, {@code sendBack}, {@code newReturn} or {@code givenUp}. */
    public static final String LATE_GOODS_DECISION = "lateGoodsDecision";
    /** Gateway "Responsibility unclear?": an inspector could not tell who caused the defect. */
    public static final String RESPONSIBILITY_OPEN = "responsibilityOpen";
    /** The superior's choice in the form: {@code CUSTOMER}, {@code CARRIER}, {@code PRODUCT}, {@code SALES} or {@code NONE}. */
    public static final String RESPONSIBLE_PARTY = "responsibleParty";
    /** Why the superior thinks so; taken into the case file and removed. */
    public static final String RESPONSIBILITY_TEXT = "responsibilityText";
    /** Gateway "All goods came undamaged?". */
    public static final String ALL_GOODS_CAME = "allGoodsCame";
    /** Gateway "Goods came after all?": while the money for them was collected. */
    public static final String GOODS_CAME_AFTER_ALL = "goodsCameAfterAll";
    /** Finance's choice for money that is to be collected, {@code collected} or {@code waive}. */
    public static final String COLLECTION_DECISION = "collectionDecision";
    /** Why the money should be waived; taken into the case file and removed. */
    public static final String WAIVER_REASON = "waiverReason";
    /** Gateway "Waiver asked for?". */
    public static final String WAIVER_ASKED = "waiverAsked";
    /** The manager's choice, {@code grant} or {@code refuse}. */
    public static final String WAIVER_DECISION = "waiverDecision";
    /** Gateway "Money waived?". */
    public static final String MONEY_WAIVED = "moneyWaived";
    /** Gateway "Whose approval?": {@code DEPARTMENT}, {@code SUPERVISOR}, {@code MANAGER} or {@code GENERAL_MANAGER}. */
    public static final String AMOUNT_AUTHORITY = "amountAuthority";
    /** The superior's choice in the form, {@code approve} or {@code sendBack}. */
    public static final String AMOUNT_DECISION = "amountDecision";
    /** Gateway "Superior agrees?". */
    public static final String AMOUNT_AGREED = "amountAgreed";
    /** Finance's choice in the form, {@code approve} or {@code sendBack}. */
    public static final String FINANCE_DECISION = "financeDecision";
    /** Why a superior or finance sends the amount back. */
    public static final String SEND_BACK_REASON = "sendBackReason";
    /** Gateway "Amount approved?". */
    public static final String AMOUNT_APPROVED = "amountApproved";
    /** Gateways "Order held?" and "What does the shop say?": {@code HELD}, {@code SHIPPED}, {@code SILENT}, {@code UNKNOWN} or {@code WITHDRAWN}. */
    public static final String HOLD_OUTCOME = "holdOutcome";
    /** Customer service's answer for a silent shop, {@code HELD}, {@code SHIPPED} or {@code ASK_AGAIN}. */
    public static final String HOLD_ANSWER = "holdAnswer";
    /** Gateway "Straight through?": the table lets the money go without a person. */
    public static final String REFUND_AUTOMATIC = "refundAutomatic";
    /** Gateway "Refund approved?": by the table, or by a person and finance. */
    public static final String REFUND_APPROVED = "refundApproved";
    /** Gateway "Refund taken back?": the provider has taken back what it had paid, and nobody has paid it since. */
    public static final String REFUND_TAKEN_BACK = "refundTakenBack";
    /** Gateway "Case still under way?": its own process has not come to its end. */
    public static final String CASE_UNDER_WAY = "caseUnderWay";
    /** Gateway "Failed already?": nothing of the refund can be sent, finance has to say what happens. */
    public static final String REFUND_FAILED_BEFORE = "refundFailedBefore";
    /** Gateway "Refund outcome?": {@code SUCCEEDED}, {@code PENDING} or {@code FAILED}. */
    public static final String REFUND_OUTCOME = "refundOutcome";
    /** How long the process waits before it asks the provider again, ISO 8601 duration; follows the provider's pace. */
    public static final String ASK_AGAIN_IN = "askAgainIn";
    /** For whoever watches the process: why a refund waits without the provider being asked. */
    public static final String REFUND_HELD = "refundHeld";
    /** Gateway "Try again?": finance wants the failed refund sent again. */
    public static final String REFUND_RETRIED = "refundRetried";
    /** Gateway "Paid offline?" of payments that began with an older diagram: everything is paid; a part that is not is followed up. */
    public static final String REFUND_PAID_OFFLINE = "refundPaidOffline";
    /** Finance's choice for a failed refund, {@code retry}, {@code paidOffline} or {@code otherAccount}. */
    public static final String FAILED_REFUND_DECISION = "failedRefundDecision";
    /** Holder of the account to which a refund was paid outside; taken into the books and removed. */
    public static final String ACCOUNT_HOLDER = "accountHolder";
    /** Number of the account to which a refund was paid outside; taken into the books and removed. */
    public static final String ACCOUNT_NUMBER = "accountNumber";
    /** Bank of the account to which a refund was paid outside; taken into the books and removed. */
    public static final String ACCOUNT_BANK = "accountBank";
    /** Finance's note on a difference between our books and a provider's; taken into the books and removed. */
    public static final String DIFFERENCE_NOTE = "differenceNote";
    /** With which payment provider a day is compared: each has its turn in the loop of "Compare refunds". */
    public static final String PAYMENT_PROVIDER = "paymentProvider";
    /** Gateway "Differences found?". */
    public static final String DIFFERENCES_FOUND = "differencesFound";
    /** Voucher number of a refund that was paid outside the system. */
    public static final String VOUCHER_NUMBER = "voucherNumber";
    /** For whoever watches the process: order number. */
    public static final String ORDER_NUMBER = "orderNumber";
    /** For whoever watches the process: formatted amount; the amount itself lives in the case file. */
    public static final String REFUND_SHOWN = "refundShown";
    /** Task priority from the decision table, 0 to 100. */
    public static final String PRIORITY = "priority";

    /** What the engine's history keeps: answers and choices. Never a text that a person typed. */
    public static final Set<String> KEPT_IN_HISTORY = Set.of(
            REVIEW_DECISION,
            REJECTION_REASON,
            FREIGHT_BACK,
            COUPON_BACK,
            POINTS_BACK,
            GOODS_FIRST,
            RETURN_APPROVED,
            REFUND_FIRST,
            CUSTOMER_ASKED,
            GOODWILL_PROPOSED,
            GOODWILL_DECISION,
            GOODWILL_APPROVED,
            OFFER_ACCEPTED,
            DISCOUNTS_OWED,
            COUPON_OWED,
            COUPON_ISSUED,
            COUPON_DECISION,
            COUPON_BY_HAND,
            GIFT_PROMISED,
            GIFT_DECISION,
            GIFT_APPROVED,
            OPINION_NEEDED,
            OPINION,
            GOODS_REMINDER_AT,
            GOODS_DUE_AT,
            REMINDER_NEEDED,
            PARCEL_ANNOUNCED,
            TRACE_DECISION,
            KEEP_WAITING,
            PARCEL_LOST,
            PICK_UP_OUTCOME,
            PICK_UP_OVERDUE_AT,
            PICK_UP_MISSED_AGAIN,
            PICK_UP_DECISION,
            PICK_UP_DAY,
            PICK_UP_SLOT,
            PICK_UP_BOOKED_AGAIN,
            RETURN_CANCELLED,
            GOODS_ARRIVED,
            MORE_PARCELS_EXPECTED,
            PARCEL_NUMBER,
            GOODS_ACCEPTED,
            FOUND_GOODS_REFUSED,
            GOODS_TO_SEND_BACK,
            GOODS_TO_SCRAP,
            LATE_GOODS_DECISION,
            RESPONSIBILITY_OPEN,
            RESPONSIBLE_PARTY,
            ALL_GOODS_CAME,
            GOODS_CAME_AFTER_ALL,
            COLLECTION_DECISION,
            WAIVER_ASKED,
            WAIVER_DECISION,
            MONEY_WAIVED,
            AMOUNT_AUTHORITY,
            AMOUNT_DECISION,
            AMOUNT_AGREED,
            FINANCE_DECISION,
            AMOUNT_APPROVED,
            HOLD_OUTCOME,
            HOLD_ANSWER,
            REFUND_AUTOMATIC,
            REFUND_APPROVED,
            REFUND_TAKEN_BACK,
            CASE_UNDER_WAY,
            REFUND_FAILED_BEFORE,
            REFUND_OUTCOME,
            REFUND_HELD,
            REFUND_RETRIED,
            REFUND_PAID_OFFLINE,
            FAILED_REFUND_DECISION,
            PAYMENT_PROVIDER,
            DIFFERENCES_FOUND,
            ORDER_NUMBER,
            REFUND_SHOWN,
            PRIORITY);

    private CaseVariables() {}
}
