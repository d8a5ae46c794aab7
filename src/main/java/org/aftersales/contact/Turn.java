package org.aftersales.contact;

/** The turns of a case at which the customer gets a message. */
public enum Turn {
    RETURN_RECEIVED("ReturnReceived"),
    RETURN_REJECTED("ReturnRejected"),
    RETURN_APPROVED("ReturnApproved"),
    CUSTOMER_ASKED("CustomerAsked"),
    RETURN_CANCELLED("ReturnCancelled"),
    GOODS_REMINDER("GoodsReminder"),
    RETURN_EXPIRED("ReturnExpired"),
    GOODS_REFUSED("GoodsRefused"),
    REFUND_PAID("RefundPaid");

    private final String code;

    Turn(String code) {
        this.code = code;
    }

    /** Names the texts of the message in the bundles, for example {@code message.ReturnApproved.body}. */
    public String code() {
        return code;
    }
}
