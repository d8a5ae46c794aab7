package org.aftersales.standin;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aftersales.standin.Book.Entry;
import org.aftersales.standin.Book.State;

/** Tells that the customer's bank has taken the money, or has returned it, as Alipay's message service does: a signed form. */
final class AlipayNotifier extends Notifier {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Account account;

    AlipayNotifier(Account account) {
        this.account = account;
    }

    @Override
    String givenAddress(Entry entry) {
        return "http://127.0.0.1:9/api/payments/alipay/notifications";
    }

    @Override
    HttpRequest.Builder notification(Entry entry, Flaw flaw) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("notify_id", UUID.randomUUID().toString());
        fields.put("msg_method", "alipay.trade.refund.depositback.completed");
        fields.put("app_id", Account.APP);
        fields.put("version", "1.1");
        fields.put("charset", "UTF-8");
        fields.put("sign_type", "RSA2");
        if (flaw != Flaw.UNDATED) {
            var said = Instant.now().plus(shifted(flaw));
            fields.put("utc_timestamp", Long.toString(said.toEpochMilli()));
            fields.put("notify_time", said.atZone(ZoneId.of("Asia/Shanghai")).format(WRITTEN));
        }
        fields.put("biz_content", Json.write(content(entry, flaw)));
        var key = flaw == Flaw.FORGED ? account.stranger.getPrivate() : account.platform.getPrivate();
        if (flaw != Flaw.UNSIGNED) {
            fields.put("sign", Signatures.sign(key, AlipayCounter.toSign(fields)));
        }
        if (flaw == Flaw.CHANGED) {
            fields.put("biz_content", fields.get("biz_content").replace("\"S\"", "\"F\""));
        }
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + '=' + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder()
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .POST(BodyPublishers.ofString(flaw == Flaw.TRUNCATED ? form.substring(0, form.length() / 2) : form));
    }

    /** It tries again 4m, 10m, 10m, 1h, 2h, 6h and 15h later. */
    private static Duration shifted(Flaw flaw) {
        return switch (flaw) {
            case OLD -> Duration.ofHours(-25).minusMinutes(1);
            case LAST_TRY -> Duration.ofDays(-1).minusMinutes(24);
            case AHEAD -> Duration.ofMinutes(6);
            default -> Duration.ZERO;
        };
    }

    private static Map<String, Object> content(Entry entry, Flaw flaw) {
        var content = new LinkedHashMap<String, Object>();
        content.put("trade_no", entry.payment);
        content.put("out_trade_no", entry.payment);
        content.put("out_request_no", flaw == Flaw.OTHER_NUMBER ? entry.number + "X" : entry.number);
        content.put("dback_status", entry.state == State.PAID ? "S" : entry.state == State.FAILED ? "F" : "P");
        content.put("dback_amount", AlipayCounter.yuan(flaw == Flaw.OTHER_AMOUNT ? entry.amount + 1 : entry.amount));
        return content;
    }
}
