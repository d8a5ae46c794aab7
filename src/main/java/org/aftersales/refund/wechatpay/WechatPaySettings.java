package org.aftersales.refund.wechatpay;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import org.aftersales.refund.connection.CompleteSettings;
import org.aftersales.refund.connection.SecretText;
import org.aftersales.shared.OutsideWork;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The merchant's account with WeChat Pay. Keys are given as text or as {@code file:/...}.
 *
 * @param merchantSerial serial number of the merchant's API certificate
 * @param privateKey the merchant's key, with which requests are signed
 * @param apiKey the API v3 key, with which notifications are encrypted
 * @param publicKeyId id of WeChat Pay's public key, {@code PUB_KEY_ID_…}
 * @param publicKey WeChat Pay's public key, with which answers and notifications are verified
 * @param notifyUrl the address of this desk that WeChat Pay reaches, ending in {@code /api/payments/wechat-pay/notifications}
 * @param ownReferences whether the shop names payments by its own number (out_trade_no) instead of WeChat Pay's (transaction_id)
 * @param callTimeout after it a call is given up, its outcome unknown
 * @param billTimeout after it the download of a bill is given up; the lock of a job has to outlive it
 */
@ConfigurationProperties(WechatPaySettings.PREFIX)
record WechatPaySettings(
        @Nullable String merchantId,
        @Nullable String merchantSerial,
        @Nullable String privateKey,
        @Nullable String apiKey,
        @Nullable String publicKeyId,
        @Nullable String publicKey,
        @Nullable String notifyUrl,
        @DefaultValue("https://api.mch.weixin.qq.com") URI baseUrl,
        @DefaultValue("false") boolean ownReferences,
        @DefaultValue("5s") Duration callTimeout,
        @DefaultValue("15s") Duration billTimeout) {

    static final String PREFIX = "aftersales.refund.wechat-pay";

    /** A step asks first and may submit afterwards. */
    OutsideWork payment() {
        return new OutsideWork(PREFIX + ".call-timeout", callTimeout.multipliedBy(2));
    }

    /** Where the bill lies is asked first. */
    OutsideWork bill() {
        return new OutsideWork(PREFIX + ".bill-timeout", callTimeout.plus(billTimeout));
    }

    /** What is needed, all there. */
    record Account(
            String merchantId,
            String merchantSerial,
            SecretText privateKey,
            SecretText apiKey,
            String publicKeyId,
            SecretText publicKey,
            String notifyUrl) {}

    /** @throws IllegalStateException naming what is missing */
    Account account() {
        var needed = new LinkedHashMap<String, @Nullable Object>();
        needed.put("merchant-id", merchantId);
        needed.put("merchant-serial", merchantSerial);
        needed.put("private-key", privateKey);
        needed.put("api-key", apiKey);
        needed.put("public-key-id", publicKeyId);
        needed.put("public-key", publicKey);
        needed.put("notify-url", notifyUrl);
        CompleteSettings.check("WeChat Pay", PREFIX, needed);
        return new Account(
                String.valueOf(merchantId),
                String.valueOf(merchantSerial),
                SecretText.required(String.valueOf(privateKey)),
                SecretText.required(String.valueOf(apiKey)),
                String.valueOf(publicKeyId),
                SecretText.required(String.valueOf(publicKey)),
                String.valueOf(notifyUrl));
    }

    @Override
    public String toString() {
        return "WeChat Pay for merchant " + merchantId;
    }
}
