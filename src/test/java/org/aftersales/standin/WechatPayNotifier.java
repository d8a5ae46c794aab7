package org.aftersales.standin;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.aftersales.standin.Book.Entry;

/** Tells the merchant how a refund ended, as WeChat Pay does: signed, the content encrypted with the API v3 key. */
final class WechatPayNotifier extends Notifier {

    private final Account account;

    WechatPayNotifier(Account account) {
        this.account = account;
    }

    @Override
    String givenAddress(Entry entry) {
        return String.valueOf(entry.notifyUrl);
    }

    @Override
    HttpRequest.Builder notification(Entry entry, Flaw flaw) {
        var body = Json.write(told(entry, flaw));
        var key = flaw == Flaw.FORGED ? account.stranger.getPrivate() : account.platform.getPrivate();
        var time = Instant.now().plus(shifted(flaw));
        var headers = WechatPayCounter.signature(key, body, time);
        var sent = flaw == Flaw.TRUNCATED
                ? body.substring(0, body.length() / 2)
                : flaw == Flaw.CHANGED ? body.replace("encrypt-resource", "encrypt_resource") : body;
        var request = HttpRequest.newBuilder()
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(sent));
        if (flaw != Flaw.UNSIGNED) {
            headers.forEach(request::header);
        }
        return request;
    }

    private static Duration shifted(Flaw flaw) {
        return switch (flaw) {
            case OLD -> Duration.ofMinutes(-6);
            case AHEAD -> Duration.ofMinutes(6);
            default -> Duration.ZERO;
        };
    }

    private static Map<String, Object> told(Entry entry, Flaw flaw) {
        var nonce = UUID.randomUUID().toString().substring(0, 12);
        var content = Json.write(content(entry, flaw));
        var resource = new LinkedHashMap<String, Object>();
        resource.put("original_type", "refund");
        resource.put("algorithm", "AEAD_AES_256_GCM");
        resource.put("ciphertext", Signatures.encrypt(Account.API_KEY, nonce, "refund", content));
        resource.put("associated_data", "refund");
        resource.put("nonce", nonce);
        var notification = new LinkedHashMap<String, Object>();
        notification.put("id", UUID.randomUUID().toString());
        notification.put("create_time", "2026-11-23T10:00:00+08:00");
        notification.put("resource_type", "encrypt-resource");
        notification.put("event_type", "REFUND." + WechatPayCounter.status(entry.state));
        notification.put("summary", "退款");
        notification.put("resource", resource);
        return notification;
    }

    private static Map<String, Object> content(Entry entry, Flaw flaw) {
        var content = new LinkedHashMap<String, Object>();
        content.put("mchid", Account.MERCHANT);
        content.put("transaction_id", entry.payment);
        content.put("out_trade_no", entry.payment);
        content.put("refund_id", "5030" + Integer.toUnsignedString(entry.number.hashCode()));
        content.put("out_refund_no", flaw == Flaw.OTHER_NUMBER ? entry.number + "X" : entry.number);
        content.put("refund_status", WechatPayCounter.status(entry.state));
        content.put("user_received_account", "支付用户零钱");
        var amount = flaw == Flaw.OTHER_AMOUNT ? entry.amount + 1 : entry.amount;
        content.put("amount", Map.of("total", amount, "refund", amount, "payer_total", amount, "payer_refund", amount));
        return content;
    }
}
