package org.aftersales.refund.wechatpay;

import com.wechat.pay.java.core.exception.ServiceException;
import com.wechat.pay.java.service.billdownload.BillDownloadServiceExtension;
import com.wechat.pay.java.service.billdownload.model.BillType;
import com.wechat.pay.java.service.billdownload.model.GetTradeBillRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.aftersales.refund.StatementLine;
import org.aftersales.refund.StatementUnavailableException;

/**
 * WeChat Pay's bills of refunds: one for each day on which refunds were asked for. Its signed answer names the hash (SHA-1) of a file that
 * itself is not signed (pay.weixin.qq.com, merchant/4012556654 and 4012084430).
 */
final class WechatPayBills {

    /** A day of a bill begins at midnight in Beijing. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Nothing was refunded on that day (its list of questions, merchant/4013071254); of a bill still in the making it says so. */
    private static final String NOTHING = "NO_STATEMENT_EXIST";

    private final BillDownloadServiceExtension service;

    WechatPayBills(BillDownloadServiceExtension service) {
        this.service = service;
    }

    /** @throws StatementUnavailableException as {@link org.aftersales.refund.PaymentProvider#statement} */
    List<StatementLine> refundsOf(LocalDate day) {
        try {
            return WechatPayBill.refunds(content(day));
        } catch (ServiceException refusal) {
            if (NOTHING.equals(refusal.getErrorCode())) {
                return List.of();
            }
            // neither its message nor that of any other exception of the library: they show the signed request
            throw unavailable(day, "answered " + refusal.getHttpStatusCode() + " " + refusal.getErrorCode());
        } catch (StatementUnavailableException untrusted) {
            throw untrusted;
        } catch (IOException | RuntimeException lost) {
            throw unavailable(day, reason(lost));
        }
    }

    private byte[] content(LocalDate day) throws IOException {
        var question = new GetTradeBillRequest();
        question.setBillDate(day.toString());
        question.setBillType(BillType.REFUND);
        var bill = service.getTradeBill(question);
        var content = bill.getInputStream().readAllBytes();
        if (!bill.verifyHash()) {
            throw unavailable(day, "its hash is not the one that WeChat Pay has named");
        }
        return content;
    }

    private static String reason(Exception lost) {
        var cause = lost.getCause();
        return cause instanceof IOException
                ? String.valueOf(cause.getMessage())
                : lost.getClass().getSimpleName();
    }

    private static StatementUnavailableException unavailable(LocalDate day, String why) {
        return new StatementUnavailableException("WeChat Pay's bill of " + day + " cannot be had: " + why);
    }
}
