package org.aftersales.refund.alipay;

import com.alipay.api.AlipayResponse;
import com.alipay.api.response.AlipayTradeFastpayRefundQueryResponse;
import com.alipay.api.response.AlipayTradeRefundResponse;
import java.util.Optional;
import java.util.Set;
import org.aftersales.refund.ProviderAnswer;
import org.aftersales.refund.Refund;

/** Alipay's words in ours. What is not said clearly is unknown. */
final class AlipayAnswers {

    /** Codes of a request that was not carried out because of what stands in it: parameters missing, wrong, or not permitted. */
    private static final Set<String> NOT_TAKEN = Set.of("40001", "40002", "40006");

    /** What a refund is refused with for good (list of errors of alipay.trade.refund); everything else may have been paid. */
    private static final Set<String> REFUSALS = Set.of(
            "ACQ.INVALID_PARAMETER",
            "ACQ.SELLER_BALANCE_NOT_ENOUGH",
            "ACQ.REFUND_AMT_NOT_EQUAL_TOTAL",
            "ACQ.REASON_TRADE_BEEN_FREEZEN",
            "ACQ.REASON_TRADE_REFUND_FEE_ERR",
            "ACQ.REASON_TRADE_STATUS_INVALID",
            "ACQ.REFUND_FEE_ERROR",
            "ACQ.TRADE_NOT_EXIST",
            "ACQ.TRADE_HAS_FINISHED",
            "ACQ.TRADE_STATUS_ERROR",
            "ACQ.TRADE_NOT_ALLOW_REFUND",
            "ACQ.DISCORDANT_REPEAT_REQUEST",
            "ACQ.BUYER_NOT_EXIST",
            "ACQ.BUYER_ERROR");

    private AlipayAnswers() {}

    /** {@code fund_change=Y} is the only word that this call has paid; any other success has to be asked about. */
    static ProviderAnswer ofRefund(AlipayTradeRefundResponse answer, Refund refund) {
        if (answer.isSuccess()) {
            return "Y".equals(answer.getFundChange())
                    ? new ProviderAnswer.Succeeded(number(answer.getTradeNo(), refund))
                    : new ProviderAnswer.Pending();
        }
        var code = code(answer);
        return NOT_TAKEN.contains(answer.getCode()) || REFUSALS.contains(code)
                ? new ProviderAnswer.Refused(code, text(answer))
                : new ProviderAnswer.Unknown("answered " + code);
    }

    /** A query that succeeds says nothing of the refund unless its state stands there: without one nothing was refunded under the number. */
    static ProviderAnswer ofQuery(AlipayTradeFastpayRefundQueryResponse answer, Refund refund) {
        if (!answer.isSuccess()) {
            return new ProviderAnswer.Unknown("answered " + code(answer));
        }
        if (answer.getRefundStatus() == null) {
            return new ProviderAnswer.NotFound();
        }
        var thisOne = refund.number().equals(answer.getOutRequestNo())
                && Yuan.text(refund.amount()).equals(answer.getRefundAmount());
        return thisOne && "REFUND_SUCCESS".equals(answer.getRefundStatus())
                ? new ProviderAnswer.Succeeded(number(answer.getTradeNo(), refund))
                : new ProviderAnswer.Unknown("the answer is about another refund, amount or state");
    }

    /** Alipay gives a refund no number of its own: the trade and ours together are it. */
    private static String number(String trade, Refund refund) {
        return trade + "/" + refund.number();
    }

    private static String code(AlipayResponse answer) {
        return Optional.ofNullable(answer.getSubCode()).orElse(String.valueOf(answer.getCode()));
    }

    private static String text(AlipayResponse answer) {
        return Optional.ofNullable(answer.getSubMsg()).orElse(String.valueOf(answer.getMsg()));
    }
}
