package org.aftersales.refund.wechatpay;

import com.wechat.pay.java.core.notification.NotificationParser;
import com.wechat.pay.java.core.notification.RequestParam;
import com.wechat.pay.java.service.refund.model.RefundNotification;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.aftersales.refund.NotificationRefusedException;
import org.aftersales.refund.RefundNotifications;
import org.aftersales.refund.RefundNotified;
import org.aftersales.refund.connection.ConditionalOnAnySetting;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where WeChat Pay tells how refunds ended. Anybody may knock: only what its key has signed, and not long ago, is believed. */
@RestController
@RequestMapping("/api/payments/wechat-pay/notifications")
@ConditionalOnAnySetting(WechatPaySettings.PREFIX)
@Tag(name = "Payment notifications", description = "What payment providers say by themselves, signed")
class WechatPayNotificationResource {

    /** Many times what WeChat Pay sends. */
    private static final int MOST_BYTES = 65_536;

    /** As old, or as far ahead, as a signed word may be (S17). */
    private static final Duration MOST_AGE = Duration.ofMinutes(5);

    /** The only currency of WeChat Pay's refunds in China; its notifications name none. */
    private static final CurrencyUnit CURRENCY = CurrencyUnit.of("CNY");

    private final NotificationParser parser;
    private final RefundNotifications notifications;
    private final Clock clock;

    WechatPayNotificationResource(NotificationParser parser, RefundNotifications notifications, Clock clock) {
        this.parser = parser;
        this.notifications = notifications;
        this.clock = clock;
    }

    @PostMapping
    @Operation(summary = "How a refund ended, by WeChat Pay")
    ResponseEntity<Map<String, String>> receive(@RequestHeader Map<String, String> headers, InputStream content)
            throws IOException, NotificationRefusedException {
        var body = new String(content.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        var notified = verified(new SignedBy(headers), body);
        if (notified.isEmpty()) {
            notifications.forged(WechatPay.NAME);
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                    .body(Map.of("code", "FAIL", "message", "the signature is not WeChat Pay's"));
        }
        notifications.received(notified.get());
        return ResponseEntity.noContent().build();
    }

    private Optional<RefundNotified> verified(SignedBy signed, String body) {
        if (!signed.within(MOST_AGE, clock.instant())) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(parser.parse(signed.over(body), RefundNotification.class)));
        } catch (RuntimeException notTheirs) {
            // the library has several exceptions for it, and those of what it reads with
            return Optional.empty();
        }
    }

    private static RefundNotified read(RefundNotification notification) {
        return new RefundNotified(
                WechatPay.NAME,
                notification.getOutRefundNo(),
                Money.ofMinor(CURRENCY, notification.getAmount().getRefund()),
                WechatPayAnswers.of(notification.getRefundStatus(), notification.getRefundId()));
    }

    /** The headers under which WeChat Pay signs. */
    private record SignedBy(Map<String, String> headers) {

        boolean within(Duration age, Instant now) {
            try {
                var time = Instant.ofEpochSecond(Long.parseLong(header("timestamp")));
                return Duration.between(time, now).abs().compareTo(age) <= 0;
            } catch (NumberFormatException | DateTimeException unreadable) {
                return false;
            }
        }

        RequestParam over(String body) {
            return new RequestParam.Builder()
                    .serialNumber(header("serial"))
                    .timestamp(header("timestamp"))
                    .nonce(header("nonce"))
                    .signature(header("signature"))
                    .body(body)
                    .build();
        }

        /** Spring hands the names over in lower case or as they came, by the container. */
        private String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase("wechatpay-" + name))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("");
        }
    }
}
