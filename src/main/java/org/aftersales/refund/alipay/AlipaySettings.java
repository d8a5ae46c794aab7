package org.aftersales.refund.alipay;

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
 * The merchant's application at Alipay. Keys are given as text or as {@code file:/...}.
 *
 * @param privateKey the application's key, with which requests are signed (RSA2)
 * @param publicKey Alipay's public key, with which answers and notifications are verified
 * @param ownReferences whether the shop names payments by its own number (out_trade_no) instead of Alipay's (trade_no)
 * @param callTimeout after it a call is given up, its outcome unknown
 * @param billTimeout after it the download of a bill is given up; the lock of a job has to outlive it
 */
@ConfigurationProperties(AlipaySettings.PREFIX)
record AlipaySettings(
        @Nullable String appId,
        @Nullable String privateKey,
        @Nullable String publicKey,
        @DefaultValue("https://openapi.alipay.com/gateway.do") URI baseUrl,
        @DefaultValue("false") boolean ownReferences,
        @DefaultValue("5s") Duration callTimeout,
        @DefaultValue("15s") Duration billTimeout) {

    static final String PREFIX = "aftersales.refund.alipay";

    /** A step asks first and may submit afterwards. */
    OutsideWork payment() {
        return new OutsideWork(PREFIX + ".call-timeout", callTimeout.multipliedBy(2));
    }

    /** Where the bill lies is asked first. */
    OutsideWork bill() {
        return new OutsideWork(PREFIX + ".bill-timeout", callTimeout.plus(billTimeout));
    }

    /** What is needed, all there. */
    record Account(String appId, SecretText privateKey, SecretText publicKey) {}

    /** @throws IllegalStateException naming what is missing */
    Account account() {
        var needed = new LinkedHashMap<String, @Nullable Object>();
        needed.put("app-id", appId);
        needed.put("private-key", privateKey);
        needed.put("public-key", publicKey);
        CompleteSettings.check("Alipay", PREFIX, needed);
        return new Account(
                String.valueOf(appId),
                SecretText.required(String.valueOf(privateKey)),
                SecretText.required(String.valueOf(publicKey)));
    }

    @Override
    public String toString() {
        return "Alipay for application " + appId;
    }
}
