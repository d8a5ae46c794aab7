package org.aftersales.refund.wechatpay;

import com.wechat.pay.java.core.exception.ServiceException;
import com.wechat.pay.java.service.refund.model.Status;
import java.util.Optional;
import java.util.Set;
import org.aftersales.refund.ProviderAnswer;
import org.aftersales.refund.Refund;
import org.jspecify.annotations.Nullable;

/** WeChat Pay's words in ours. What is not said clearly is unknown. */
final class WechatPayAnswers {

    private static final String NO_SUCH_REFUND = "RESOURCE_NOT_EXISTS";

    /** What a refund is refused with for good (list of errors of its API); everything else may have been paid. */
    private static final Set<String> REFUSALS = Set.of(
            "PARAM_ERROR",
            "INVALID_REQUEST",
            "NOT_ENOUGH",
            "NO_AUTH",
            "USER_ACCOUNT_ABNORMAL",
            "MCH_NOT_EXISTS",
            "SIGN_ERROR",
            NO_SUCH_REFUND);

    private WechatPayAnswers() {}

    /** An answer about the refund that we asked for, signed by WeChat Pay. */
    static ProviderAnswer of(com.wechat.pay.java.service.refund.model.Refund answer, Refund refund) {
        var amount = answer.getAmount();
        return amount != null
                        && refund.number().equals(answer.getOutRefundNo())
                        && Long.valueOf(refund.amount().getAmountMinorLong()).equals(amount.getRefund())
                ? of(answer.getStatus(), answer.getRefundId())
                : new ProviderAnswer.Unknown("the answer is about another refund or amount");
    }

    static ProviderAnswer of(@Nullable Status status, @Nullable String refundId) {
        if (status == null) {
            return new ProviderAnswer.Unknown("an answer without a known state");
        }
        return switch (status) {
            case SUCCESS -> new ProviderAnswer.Succeeded(String.valueOf(refundId));
            case PROCESSING -> new ProviderAnswer.Pending();
            case CLOSED -> new ProviderAnswer.Refused("CLOSED", "退款关闭");
            case ABNORMAL -> new ProviderAnswer.Refused("ABNORMAL", "退款异常: the customer's account takes no money");
        };
    }

    /** The refund was not taken. */
    static ProviderAnswer refusedRefund(ServiceException refusal) {
        return code(refusal)
                .filter(REFUSALS::contains)
                .<ProviderAnswer>map(code -> new ProviderAnswer.Refused(code, text(refusal)))
                .orElseGet(() -> unclear(refusal));
    }

    /** The question was not answered: says nothing of the refund unless it says that there is none. */
    static ProviderAnswer refusedQuestion(ServiceException refusal) {
        return code(refusal).filter(NO_SUCH_REFUND::equals).isPresent() && refusal.getHttpStatusCode() == 404
                ? new ProviderAnswer.NotFound()
                : unclear(refusal);
    }

    private static ProviderAnswer unclear(ServiceException refusal) {
        return new ProviderAnswer.Unknown(
                "answered " + refusal.getHttpStatusCode() + " " + code(refusal).orElse("without a code"));
    }

    private static Optional<String> code(ServiceException refusal) {
        return Optional.ofNullable(refusal.getErrorCode());
    }

    private static String text(ServiceException refusal) {
        return Optional.ofNullable(refusal.getErrorMessage()).orElse("");
    }
}
