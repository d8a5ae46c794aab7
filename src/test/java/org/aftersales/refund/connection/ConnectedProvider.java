package org.aftersales.refund.connection;

import java.time.Clock;
import org.aftersales.refund.RefundSettings;
import org.aftersales.standin.StandIn;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;

/** A provider's adapter with its line and its guards, connected with the stand-in, and nothing else of the desk. */
public final class ConnectedProvider {

    private ConnectedProvider() {}

    @ComponentScan(basePackageClasses = ProviderGuards.class)
    @ConfigurationPropertiesScan("org.aftersales.refund")
    @EnableConfigurationProperties(RefundSettings.class)
    static class Settings {}

    /** @param connection makes the adapter */
    public static ApplicationContextRunner by(Class<?> connection, Clock clock) {
        return withoutSettings(connection)
                .withBean(Clock.class, () -> clock)
                .withPropertyValues(StandIn.running().settings());
    }

    /** As a company that has no contract with the provider; brings no clock. */
    public static ApplicationContextRunner withoutSettings(Class<?> connection) {
        return new ApplicationContextRunner().withUserConfiguration(Settings.class, connection);
    }
}
