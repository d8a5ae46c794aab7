package org.aftersales.refund.wechatpay;

import com.wechat.pay.java.core.exception.ServiceException;
import com.wechat.pay.java.service.refund.RefundService;
import com.wechat.pay.java.service.refund.model.AmountReq;
import com.wechat.pay.java.service.refund.model.CreateRequest;
import com.wechat.pay.java.service.refund.model.QueryByOutRefundNoRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.aftersales.refund.PaymentProvider;
import org.aftersales.refund.ProviderAnswer;
import org.aftersales.refund.Refund;
import org.aftersales.refund.StatementLine;

/** Refunds through WeChat Pay: the same number refunds once, an accepted refund is asked for, a lost answer is never taken for one. */
final class WechatPay implements PaymentProvider {

    static final String NAME = "wechat-pay";

    /** Every minute, after five minutes at growing pauses (pay.weixin.qq.com, chapter 5.1.14). */
    private static final List<Duration> PACE = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(1),
            Duration.ofMinutes(1),
            Duration.ofMinutes(1),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(20),
            Duration.ofMinutes(30));

    private final RefundService service;
    private final WechatPayBills bills;
    private final WechatPaySettings settings;
    private final String notifyUrl;
    private final int arrivalDays;

    WechatPay(
            RefundService service,
            WechatPayBills bills,
            WechatPaySettings settings,
            String notifyUrl,
            int arrivalDays) {
        this.service = service;
        this.bills = bills;
        this.settings = settings;
        this.notifyUrl = notifyUrl;
        this.arrivalDays = arrivalDays;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ProviderAnswer submit(Refund refund) {
        return answer(
                () -> WechatPayAnswers.of(service.create(request(refund)), refund), WechatPayAnswers::refusedRefund);
    }

    @Override
    public ProviderAnswer ask(Refund refund) {
        var question = new QueryByOutRefundNoRequest();
        question.setOutRefundNo(refund.number());
        return answer(
                () -> WechatPayAnswers.of(service.queryByOutRefundNo(question), refund),
                WechatPayAnswers::refusedQuestion);
    }

    /** Whatever else goes wrong, the library's exceptions and those of what it reads with, leaves the outcome unknown. */
    private static ProviderAnswer answer(
            Supplier<ProviderAnswer> call, Function<ServiceException, ProviderAnswer> refused) {
        try {
            return call.get();
        } catch (ServiceException refusal) {
            return refused.apply(refusal);
        } catch (RuntimeException lost) {
            return new ProviderAnswer.Unknown(lost.getClass().getSimpleName());
        }
    }

    private CreateRequest request(Refund refund) {
        var amount = new AmountReq();
        amount.setRefund(refund.amount().getAmountMinorLong());
        amount.setTotal(refund.paymentAmount().getAmountMinorLong());
        amount.setCurrency(refund.amount().getCurrencyUnit().getCode());
        var request = new CreateRequest();
        if (settings.ownReferences()) {
            request.setOutTradeNo(refund.paymentReference());
        } else {
            request.setTransactionId(refund.paymentReference());
        }
        request.setOutRefundNo(refund.number());
        request.setNotifyUrl(notifyUrl);
        request.setAmount(amount);
        return request;
    }

    @Override
    public ZoneId zone() {
        return WechatPayBills.ZONE;
    }

    @Override
    public List<StatementLine> statement(LocalDate day) {
        return bills.refundsOf(day);
    }

    @Override
    public Duration pauseBeforeAsking(int asks) {
        return PACE.get(Math.min(asks, PACE.size() - 1));
    }

    /** Refunds of one order at least a minute apart, by the same page. */
    @Override
    public Duration pauseBetweenRefunds() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Duration patience() {
        return settings.callTimeout();
    }

    @Override
    public int arrivalDays() {
        return arrivalDays;
    }
}
