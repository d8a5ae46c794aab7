package org.aftersales.refund.alipay;

import com.alipay.api.AlipayApiException;
import com.alipay.api.AlipayClient;
import com.alipay.api.domain.AlipayDataDataserviceBillDownloadurlQueryModel;
import com.alipay.api.request.AlipayDataDataserviceBillDownloadurlQueryRequest;
import com.alipay.api.response.AlipayDataDataserviceBillDownloadurlQueryResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.aftersales.refund.StatementLine;
import org.aftersales.refund.StatementUnavailableException;
import org.aftersales.refund.connection.BoundedLine;

/** Alipay's bills of trades: its signed answer names an address, good for thirty seconds, from which the archive is fetched. */
final class AlipayBills {

    /** A day of a bill begins at midnight in Beijing. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** There is none: documented as the second, answered as the first. */
    private static final Set<String> NOTHING = Set.of("isp.bill_not_exist", "BILL_NOT_EXIST");

    /** It says the same of a bill that it has not made yet; from this hour of the next day on it is believed that there is nothing. */
    private static final int MADE_BY = 12;

    /** Of an archive: some hundred thousand trades a day. */
    private static final int MOST_BYTES = 32 * 1024 * 1024;

    private final AlipayClient client;
    private final BoundedLine line;
    private final AlipaySettings settings;
    private final Clock clock;

    AlipayBills(AlipayClient client, BoundedLine line, AlipaySettings settings, Clock clock) {
        this.client = client;
        this.line = line;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws StatementUnavailableException as {@link org.aftersales.refund.PaymentProvider#statement} */
    List<StatementLine> refundsOf(LocalDate day) {
        try {
            var answer = client.execute(question(day));
            return answer.isSuccess() ? refunds(answer) : none(day, answer);
        } catch (StatementUnavailableException untrusted) {
            throw untrusted;
        } catch (IOException | UncheckedIOException lost) {
            throw unavailable(day, String.valueOf(lost.getMessage()));
        } catch (AlipayApiException | RuntimeException lost) {
            // not its message: it may show the signed request
            throw unavailable(day, lost.getClass().getSimpleName());
        }
    }

    private List<StatementLine> refunds(AlipayDataDataserviceBillDownloadurlQueryResponse answer) throws IOException {
        var address = BillAddress.trusted(String.valueOf(answer.getBillDownloadUrl()), settings.baseUrl());
        var request = HttpRequest.newBuilder(address).GET().build();
        return AlipayBill.refunds(line.fetch(request, settings.billTimeout(), MOST_BYTES));
    }

    private List<StatementLine> none(LocalDate day, AlipayDataDataserviceBillDownloadurlQueryResponse answer) {
        var believed = day.plusDays(1).atTime(MADE_BY, 0).atZone(ZONE).toInstant();
        if (NOTHING.contains(String.valueOf(answer.getSubCode()))
                && !clock.instant().isBefore(believed)) {
            return List.of();
        }
        throw unavailable(day, "answered " + answer.getCode() + " " + answer.getSubCode());
    }

    private static AlipayDataDataserviceBillDownloadurlQueryRequest question(LocalDate day) {
        var model = new AlipayDataDataserviceBillDownloadurlQueryModel();
        model.setBillType("trade");
        model.setBillDate(day.toString());
        var question = new AlipayDataDataserviceBillDownloadurlQueryRequest();
        question.setBizModel(model);
        return question;
    }

    private static StatementUnavailableException unavailable(LocalDate day, String why) {
        return new StatementUnavailableException("Alipay's bill of " + day + " cannot be had: " + why);
    }
}
