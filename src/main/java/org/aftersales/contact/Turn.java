package org.aftersales.contact;

/** The turns of a case at which the customer, or somebody of the staff, gets a message. */
public enum Turn {
    RETURN_RECEIVED("ReturnReceived"),
    RETURN_REJECTED("ReturnRejected"),
    RETURN_APPROVED("ReturnApproved"),
    CUSTOMER_ASKED("CustomerAsked"),
    RETURN_CANCELLED("ReturnCancelled"),
    GOODS_REMINDER("GoodsReminder"),
    /** Something has come already. */
    REST_REMINDER("RestReminder"),
    RETURN_EXPIRED("ReturnExpired"),
    /** By the manager. */
    CASE_CLOSED("CaseClosed"),
    /** By the manager, before anything was shipped. */
    REQUEST_CLOSED("RequestClosed"),
    GOODS_REFUSED("GoodsRefused"),
    /** Of goods that were lost and paid for before they turned up. */
    FOUND_GOODS_REFUSED("FoundGoodsRefused"),
    REFUND_TAKEN_BACK("RefundTakenBack"),
    REFUND_SETTLED("RefundSettled"),
    REFUND_PAID("RefundPaid"),
    /** Paid though nothing came: the courier lost it. */
    LOSS_REFUNDED("LossRefunded"),
    PARCEL_LOST("ParcelLost"),
    PICK_UP_BOOKED("PickUpBooked"),
    PICK_UP_MISSED("PickUpMissed"),
    PICK_UP_GIVEN_UP("PickUpGivenUp"),
    REFUSAL_RECEIVED("RefusalReceived"),
    REFUSAL_APPROVED("RefusalApproved"),
    REFUSAL_REMINDER("RefusalReminder"),
    REFUND_PAID_FIRST("RefundPaidFirst"),
    PAID_GOODS_REMINDER("PaidGoodsReminder"),
    /** Something has come already of goods that are paid. */
    PAID_REST_REMINDER("PaidRestReminder"),
    PAID_PARCEL_LOST("PaidParcelLost"),
    MONEY_CLAIMED("MoneyClaimed"),
    CLAIM_WITHDRAWN("ClaimWithdrawn"),
    COUPON_OFFERED("CouponOffered"),
    COUPON_GIVEN("CouponGiven"),
    GIFT_SHIPPED("GiftShipped"),
    DISCOUNTS_GIVEN_BACK("DiscountsGivenBack"),
    /** Refused ones. */
    GOODS_SENT_BACK("GoodsSentBack"),
    /** The customer does not want them back. */
    GOODS_GIVEN_UP("GoodsGivenUp"),
    GOODS_RECEIVED("GoodsReceived"),
    /** The customer has the money already. */
    PAID_GOODS_RECEIVED("PaidGoodsReceived"),
    /** They were lost, and are paid for. */
    FOUND_GOODS_RECEIVED("FoundGoodsReceived"),
    /** The return is settled without them. */
    LATE_GOODS_RECEIVED("LateGoodsReceived"),
    /** The fees took all that was paid. */
    NOTHING_REFUNDED("NothingRefunded"),
    /** The goods follow, if the customer still wants to return them. */
    NOTHING_REFUNDED_FIRST("NothingRefundedFirst"),
    /** Nothing was ever shipped either. */
    NOTHING_REFUNDED_UNSHIPPED("NothingRefundedUnshipped"),
    /** Money back, and nothing was ever shipped. */
    ORDER_REFUNDED("OrderRefunded"),
    /** Money asked back before shipping, and the goods had left. */
    ALREADY_SHIPPED("AlreadyShipped"),
    REFUND_REVIEWED("RefundReviewed"),
    REFUND_REFUSED("RefundRefused"),
    REFUND_WITHDRAWN("RefundWithdrawn"),
    /** To the staff. */
    TASK_DUE_SOON("TaskDueSoon"),
    /** Nobody has claimed a task whose deadline is near. */
    TASK_UNCLAIMED("TaskUnclaimed"),
    /** To the staff. */
    TASK_LATE("TaskLate"),
    /** To the staff. */
    TASK_ESCALATED("TaskEscalated");

    private final String code;

    Turn(String code) {
        this.code = code;
    }

    /** The same turn for a customer who did not take the parcel in: there is nothing to keep, and nothing to send. */
    Turn atTheDoor() {
        return switch (this) {
            case RETURN_RECEIVED -> REFUSAL_RECEIVED;
            case RETURN_APPROVED -> REFUSAL_APPROVED;
            case GOODS_REMINDER -> REFUSAL_REMINDER;
            default -> this;
        };
    }

    /** The same turn for a customer who has the money already. */
    Turn withTheMoneyPaid() {
        return switch (this) {
            case GOODS_REMINDER -> PAID_GOODS_REMINDER;
            case REST_REMINDER -> PAID_REST_REMINDER;
            case PARCEL_LOST -> PAID_PARCEL_LOST;
            case GOODS_RECEIVED -> PAID_GOODS_RECEIVED;
            default -> this;
        };
    }

    /** Whether the goods are to come after the refund. */
    boolean beforeGoods() {
        return this == REFUND_PAID_FIRST || this == NOTHING_REFUNDED_FIRST;
    }

    /** The same turn for a customer who gets no money, because the fees took it. */
    Turn withNothingToPay() {
        return switch (this) {
            case REFUND_PAID, LOSS_REFUNDED -> NOTHING_REFUNDED;
            case REFUND_PAID_FIRST -> NOTHING_REFUNDED_FIRST;
            case ORDER_REFUNDED -> NOTHING_REFUNDED_UNSHIPPED;
            default -> this;
        };
    }

    /** The same turn for a customer to whom nothing was shipped. */
    Turn beforeShipping() {
        return this == CASE_CLOSED ? REQUEST_CLOSED : this;
    }

    /** The same turn for a customer who has sent something already. */
    Turn withGoodsHere() {
        return this == GOODS_REMINDER ? REST_REMINDER : this;
    }

    /** Names the texts of the message in the bundles, for example {@code message.ReturnApproved.body}. */
    public String code() {
        return code;
    }
}
