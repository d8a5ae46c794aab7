package org.aftersales.refund.alipay;

import com.alipay.api.AlipayApiException;
import com.alipay.api.AlipayConfig;
import com.alipay.api.DefaultAlipayClient;
import com.alipay.api.internal.util.AlipayLogger;
import java.time.Clock;
import org.aftersales.refund.PaymentProvider;
import org.aftersales.refund.RefundSettings;
import org.aftersales.refund.connection.BoundedLine;
import org.aftersales.refund.connection.ConditionalOnAnySetting;
import org.aftersales.refund.connection.ProviderGuards;
import org.aftersales.shared.OutsideWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connects Alipay once its settings are there. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnAnySetting(AlipaySettings.PREFIX)
class AlipayConnection {

    @Bean
    OutsideWork alipayPayment(AlipaySettings settings) {
        return settings.payment();
    }

    @Bean
    OutsideWork alipayBill(AlipaySettings settings) {
        return settings.bill();
    }

    @Bean
    PaymentProvider alipay(AlipaySettings settings, RefundSettings refunds, ProviderGuards guards, Clock clock)
            throws AlipayApiException {
        var account = settings.account();
        // its own log writes out whole requests with their signatures
        AlipayLogger.setNeedEnableLogger(false);
        var config = new AlipayConfig();
        config.setServerUrl(settings.baseUrl().toString());
        config.setAppId(account.appId());
        config.setPrivateKey(account.privateKey().base64());
        config.setAlipayPublicKey(account.publicKey().base64());
        config.setFormat("json");
        config.setCharset("UTF-8");
        config.setSignType("RSA2");
        var line = new BoundedLine(settings.callTimeout());
        config.setCustomizedHttpClient(new AlipayLine(line));
        var client = new DefaultAlipayClient(config);
        var bills = new AlipayBills(client, line, settings, clock);
        var alipay = new Alipay(client, bills, settings, refunds.arrivalDays());
        return guards.before(alipay, "Alipay");
    }
}
