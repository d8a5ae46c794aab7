package org.aftersales.orders.dispatch;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Objects;
import org.aftersales.shared.OutsideWork;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes the place of our own book as soon as an address is set; an empty one counts as none, since container files name them all. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${aftersales.dispatch.url:}'.isBlank()")
@EnableConfigurationProperties(DispatchSettings.class)
class DispatchConnection {

    @Bean
    OutsideWork dispatchCall(DispatchSettings settings) {
        return new OutsideWork("aftersales.dispatch.call-timeout", settings.callTimeout());
    }

    @Bean
    HttpDispatch httpDispatch(DispatchSettings settings, ObjectMapper json) {
        return new HttpDispatch(
                Objects.requireNonNull(settings.url(), "aftersales.dispatch.url"),
                settings.token(),
                settings.callTimeout(),
                json);
    }
}
