package org.aftersales.contact.process;

import org.aftersales.contact.CustomerMessages;
import org.aftersales.contact.Turn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One delegate a turn, under the name that the diagrams use. */
@Configuration(proxyBeanMethods = false)
class TellCustomerDelegates {

    @Bean
    TellCustomerDelegate tellReturnReceivedDelegate(CustomerMessages messages) {
        return new TellCustomerDelegate(messages, Turn.RETURN_RECEIVED);
    }

    @Bean
    TellCustomerDelegate tellReturnRejectedDelegate(CustomerMessages messages) {
        return new TellCustomerDelegate(messages, Turn.RETURN_REJECTED);
    }

    @Bean
    TellCustomerDelegate tellReturnApprovedDelegate(CustomerMessages messages) {
        return new TellCustomerDelegate(messages, Turn.RETURN_APPROVED);
    }

    @Bean
    TellCustomerDelegate askCustomerDelegate(CustomerMessages messages) {
        return new TellCustomerDelegate(messages, Turn.CUSTOMER_ASKED);
    }

    @Bean
    TellCustomerDelegate remindCustomerDelegate(CustomerMessages messages) {
        return new TellCustomerDelegate(messages, Turn.GOODS_REMINDER);
    }

    @Bean
    TellCustomerDelegate tellCaseClosedDelegate(CustomerMessages messages) {
        return new TellCustomerDelegate(messages, Turn.CASE_CLOSED);
    }

    @Bean
    TellCustomerDelegate tellParcelLostDelegate(CustomerMessages messages) {
        return new TellCustomerDelegate(messages, Turn.PARCEL_LOST);
    }

    @Bean
    TellCustomerDelegate tellPickUpBookedDelegate(CustomerMessages messages) {
        return new TellCustomerDelegate(messages, Turn.PICK_UP_BOOKED);
    }

    @Bean
    TellCustomerDelegate tellPickUpMissedDelegate(CustomerMessages messages) {
        return new TellCustomerDelegate(messages, Turn.PICK_UP_MISSED);
    }

    @Bean
    TellCustomerDelegate tellPickUpGivenUpDelegate(CustomerMessages messages) {
        return new TellCustomerDelegate(messages, Turn.PICK_UP_GIVEN_UP);
    }

    @Bean
    TellCustomerDelegate tellRefundTakenBackDelegate(CustomerMessages messages) {
        return new TellCustomerDelegate(messages, Turn.REFUND_TAKEN_BACK);
    }

    @Bean
    TellCustomerDelegate tellRefundSettledDelegate(CustomerMessages messages) {
        return new TellCustomerDelegate(messages, Turn.REFUND_SETTLED);
    }

    @Bean
    TellCustomerDelegate tellRefundPaidFirstDelegate(CustomerMessages messages) {
        return new TellCustomerDelegate(messages, Turn.REFUND_PAID_FIRST);
    }

    @Bean
    TellCustomerDelegate tellOfferDelegate(CustomerMessages messages) {
        return new TellCustomerDelegate(messages, Turn.COUPON_OFFERED);
    }

    @Bean
    TellCustomerDelegate tellCouponGivenDelegate(CustomerMessages messages) {
        return new TellCustomerDelegate(messages, Turn.COUPON_GIVEN);
    }

    @Bean
    TellCustomerDelegate tellGiftShippedDelegate(CustomerMessages messages) {
        return new TellCustomerDelegate(messages, Turn.GIFT_SHIPPED);
    }

    @Bean
    TellCustomerDelegate tellMoneyClaimedDelegate(CustomerMessages messages) {
        return new TellCustomerDelegate(messages, Turn.MONEY_CLAIMED);
    }

    @Bean
    TellCustomerDelegate tellClaimWithdrawnDelegate(CustomerMessages messages) {
        return new TellCustomerDelegate(messages, Turn.CLAIM_WITHDRAWN);
    }

    @Bean
    TellCustomerDelegate tellFoundGoodsRefusedDelegate(CustomerMessages messages) {
        return new TellCustomerDelegate(messages, Turn.FOUND_GOODS_REFUSED);
    }

    @Bean
    TellCustomerDelegate tellGoodsGivenUpDelegate(CustomerMessages messages) {
        return new TellCustomerDelegate(messages, Turn.GOODS_GIVEN_UP);
    }

    @Bean
    TellCustomerDelegate tellGoodsReceivedDelegate(CustomerMessages messages) {
        return new TellCustomerDelegate(messages, Turn.GOODS_RECEIVED);
    }

    @Bean
    TellCustomerDelegate tellFoundGoodsReceivedDelegate(CustomerMessages messages) {
        return new TellCustomerDelegate(messages, Turn.FOUND_GOODS_RECEIVED);
    }

    @Bean
    TellCustomerDelegate tellLateGoodsReceivedDelegate(CustomerMessages messages) {
        return new TellCustomerDelegate(messages, Turn.LATE_GOODS_RECEIVED);
    }

    @Bean
    TellCustomerDelegate tellGoodsSentBackDelegate(CustomerMessages messages) {
        return new TellCustomerDelegate(messages, Turn.GOODS_SENT_BACK);
    }

    @Bean
    TellCustomerDelegate tellOrderRefundedDelegate(CustomerMessages messages) {
        return new TellCustomerDelegate(messages, Turn.ORDER_REFUNDED);
    }

    @Bean
    TellCustomerDelegate tellAlreadyShippedDelegate(CustomerMessages messages) {
        return new TellCustomerDelegate(messages, Turn.ALREADY_SHIPPED);
    }

    @Bean
    TellCustomerDelegate tellRefundReviewedDelegate(CustomerMessages messages) {
        return new TellCustomerDelegate(messages, Turn.REFUND_REVIEWED);
    }

    @Bean
    TellCustomerDelegate tellRefundPaidDelegate(CustomerMessages messages) {
        return new TellCustomerDelegate(messages, Turn.REFUND_PAID);
    }

    @Bean
    TellCustomerDelegate tellDiscountsGivenBackDelegate(CustomerMessages messages) {
        return new TellCustomerDelegate(messages, Turn.DISCOUNTS_GIVEN_BACK);
    }
}
