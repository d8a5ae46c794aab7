package org.aftersales.refund.alipay;

import com.alipay.api.AlipayApiException;
import com.alipay.api.internal.util.AlipaySignature;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.aftersales.refund.NotificationRefusedException;
import org.aftersales.refund.ProviderAnswer;
import org.aftersales.refund.RefundNotifications;
import org.aftersales.refund.RefundNotified;
import org.aftersales.refund.connection.ConditionalOnAnySetting;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where Alipay tells by itself what became of refunds. That money arrived at the customer's bank, or came back from it
 * ({@code alipay.trade.refund.depositback.completed}), is taken as it is; everything else is only acknowledged, for the process asks by itself.
 */
@RestController
@RequestMapping("/api/payments/alipay/notifications")
@ConditionalOnAnySetting(AlipaySettings.PREFIX)
@Tag(name = "Payment notifications", description = "What payment providers say by themselves, signed")
class AlipayNotificationResource {

    private static final String MONEY_AT_BANK = "alipay.trade.refund.depositback.completed";

    private final String publicKey;
    private final RefundNotifications notifications;
    private final ObjectMapper json;
    private final Clock clock;

    AlipayNotificationResource(
            AlipaySettings settings, RefundNotifications notifications, ObjectMapper json, Clock clock) {
        this.publicKey = settings.account().publicKey().base64();
        this.notifications = notifications;
        this.json = json;
        this.clock = clock;
    }

    @PostMapping
    @Operation(summary = "What became of a refund, by Alipay")
    ResponseEntity<String> receive(@RequestParam Map<String, String> fields) throws NotificationRefusedException {
        if (!signed(fields) || !SaidAt.lately(fields, clock.instant())) {
            notifications.forged(Alipay.NAME);
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).body("fail");
        }
        var said = said(fields);
        if (said.isPresent()) {
            notifications.received(said.get());
        }
        return ResponseEntity.ok("success");
    }

    /** Over all fields but the signature itself; notifications of trades leave out the kind of signature too. */
    private boolean signed(Map<String, String> fields) {
        try {
            return AlipaySignature.rsaCheckV2(new HashMap<>(fields), publicKey, "UTF-8", "RSA2")
                    || AlipaySignature.rsaCheckV1(new HashMap<>(fields), publicKey, "UTF-8", "RSA2");
        } catch (AlipayApiException | RuntimeException notTheirs) {
            return false;
        }
    }

    private Optional<RefundNotified> said(Map<String, String> fields) {
        if (!MONEY_AT_BANK.equals(fields.get("msg_method"))) {
            return Optional.empty();
        }
        try {
            var content = json.readTree(fields.getOrDefault("biz_content", ""));
            return Optional.of(new RefundNotified(
                    Alipay.NAME,
                    content.path("out_request_no").asText(),
                    Yuan.read(content.path("dback_amount").asText()),
                    answer(content)));
        } catch (JsonProcessingException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static ProviderAnswer answer(JsonNode content) {
        var number = content.path("trade_no").asText() + "/"
                + content.path("out_request_no").asText();
        return switch (content.path("dback_status").asText()) {
            case "S" -> new ProviderAnswer.Succeeded(number);
            case "F" ->
                new ProviderAnswer.CameBack("DEPOSIT_BACK_FAILED", "银行卡退回失败: the customer's bank returned the money");
            default -> new ProviderAnswer.Pending();
        };
    }
}
