package org.aftersales.refund.alipay;

import com.alipay.api.AlipayApiException;
import com.alipay.api.AlipayClient;
import com.alipay.api.domain.AlipayTradeFastpayRefundQueryModel;
import com.alipay.api.domain.AlipayTradeRefundModel;
import com.alipay.api.request.AlipayTradeFastpayRefundQueryRequest;
import com.alipay.api.request.AlipayTradeRefundRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.aftersales.refund.PaymentProvider;
import org.aftersales.refund.ProviderAnswer;
import org.aftersales.refund.Refund;
import org.aftersales.refund.StatementLine;

/** Refunds through Alipay: our number is its out_request_no, under which the same number and amount refund once. */
final class Alipay implements PaymentProvider {

    static final String NAME = "alipay";

    /** Not before ten seconds after the request (its page on querying refunds), then at growing pauses. */
    private static final List<Duration> PACE = List.of(
            Duration.ofSeconds(15),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(20),
            Duration.ofMinutes(30));

    private final AlipayClient client;
    private final AlipayBills bills;
    private final AlipaySettings settings;
    private final int arrivalDays;

    Alipay(AlipayClient client, AlipayBills bills, AlipaySettings settings, int arrivalDays) {
        this.client = client;
        this.bills = bills;
        this.settings = settings;
        this.arrivalDays = arrivalDays;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ProviderAnswer submit(Refund refund) {
        if (!refund.amount().getCurrencyUnit().equals(Yuan.CURRENCY)) {
            return new ProviderAnswer.Refused("CURRENCY", "Alipay refunds in yuan only.");
        }
        return answer(() -> AlipayAnswers.ofRefund(client.execute(request(refund)), refund));
    }

    @Override
    public ProviderAnswer ask(Refund refund) {
        return answer(() -> AlipayAnswers.ofQuery(client.execute(question(refund)), refund));
    }

    private interface Call {
        ProviderAnswer answer() throws AlipayApiException;
    }

    /** A lost line, a wrong signature, an unreadable answer: each leaves the outcome unknown. */
    private static ProviderAnswer answer(Call call) {
        try {
            return call.answer();
        } catch (AlipayApiException | RuntimeException lost) {
            return new ProviderAnswer.Unknown(lost.getClass().getSimpleName());
        }
    }

    private AlipayTradeRefundRequest request(Refund refund) {
        var model = new AlipayTradeRefundModel();
        if (settings.ownReferences()) {
            model.setOutTradeNo(refund.paymentReference());
        } else {
            model.setTradeNo(refund.paymentReference());
        }
        model.setOutRequestNo(refund.number());
        model.setRefundAmount(Yuan.text(refund.amount()));
        var request = new AlipayTradeRefundRequest();
        request.setBizModel(model);
        return request;
    }

    private AlipayTradeFastpayRefundQueryRequest question(Refund refund) {
        var model = new AlipayTradeFastpayRefundQueryModel();
        if (settings.ownReferences()) {
            model.setOutTradeNo(refund.paymentReference());
        } else {
            model.setTradeNo(refund.paymentReference());
        }
        model.setOutRequestNo(refund.number());
        var question = new AlipayTradeFastpayRefundQueryRequest();
        question.setBizModel(model);
        return question;
    }

    @Override
    public ZoneId zone() {
        return AlipayBills.ZONE;
    }

    @Override
    public List<StatementLine> statement(LocalDate day) {
        return bills.refundsOf(day);
    }

    @Override
    public Duration pauseBeforeAsking(int asks) {
        return PACE.get(Math.min(asks, PACE.size() - 1));
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
