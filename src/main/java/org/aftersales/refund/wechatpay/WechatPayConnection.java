package org.aftersales.refund.wechatpay;

import com.wechat.pay.java.core.RSAPublicKeyConfig;
import com.wechat.pay.java.core.notification.NotificationParser;
import com.wechat.pay.java.service.billdownload.BillDownloadServiceExtension;
import com.wechat.pay.java.service.refund.RefundService;
import org.aftersales.refund.PaymentProvider;
import org.aftersales.refund.RefundSettings;
import org.aftersales.refund.connection.BoundedLine;
import org.aftersales.refund.connection.ConditionalOnAnySetting;
import org.aftersales.refund.connection.ProviderGuards;
import org.aftersales.shared.OutsideWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connects WeChat Pay once its settings are there. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnAnySetting(WechatPaySettings.PREFIX)
class WechatPayConnection {

    @Bean
    OutsideWork wechatPayPayment(WechatPaySettings settings) {
        return settings.payment();
    }

    @Bean
    OutsideWork wechatPayBill(WechatPaySettings settings) {
        return settings.bill();
    }

    @Bean
    RSAPublicKeyConfig wechatPayAccount(WechatPaySettings settings) {
        var account = settings.account();
        try {
            return new RSAPublicKeyConfig.Builder()
                    .merchantId(account.merchantId())
                    .merchantSerialNumber(account.merchantSerial())
                    .privateKey(pem("PRIVATE KEY", account.privateKey().base64()))
                    .publicKeyId(account.publicKeyId())
                    .publicKey(pem("PUBLIC KEY", account.publicKey().base64()))
                    .apiV3Key(account.apiKey().value())
                    .build();
        } catch (RuntimeException unreadable) {
            // its message may quote the key
            throw new IllegalStateException("a key of WeChat Pay cannot be read: " + unreadable.getClass());
        }
    }

    private static String pem(String kind, String base64) {
        return "-----BEGIN " + kind + "-----\n" + base64 + "\n-----END " + kind + "-----";
    }

    @Bean
    PaymentProvider wechatPay(
            RSAPublicKeyConfig account, WechatPaySettings settings, RefundSettings refunds, ProviderGuards guards) {
        var line = new WechatPayLine(
                account, new BoundedLine(settings.callTimeout()), settings.billTimeout(), settings.baseUrl());
        var wechatPay = new WechatPay(
                new RefundService.Builder().httpClient(line).build(),
                new WechatPayBills(new BillDownloadServiceExtension.Builder()
                        .httpClient(line)
                        .decryptor(account.createDecryptor())
                        .build()),
                settings,
                settings.account().notifyUrl(),
                refunds.arrivalDays());
        return guards.before(wechatPay, "WeChat Pay");
    }

    @Bean
    NotificationParser wechatPayNotifications(RSAPublicKeyConfig account) {
        return new NotificationParser(account);
    }
}
