package org.aftersales.orders.dispatch;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the shop is asked not to ship.
 *
 * @param url for example {@code https://shop.example/dispatch}; without it the desk keeps the state of orders itself
 * @param token sent as bearer token, where the shop wants one
 * @param callTimeout after it a call is given up, its outcome unknown
 */
@ConfigurationProperties("aftersales.dispatch")
record DispatchSettings(@Nullable URI url, @Nullable String token, @DefaultValue("5s") Duration callTimeout) {

    @Override
    public String toString() {
        return "dispatch at " + url;
    }
}
