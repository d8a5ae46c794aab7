package org.aftersales.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/** An operator reads in the settings file what can be set and what it is: there it stands as the code has it. */
class ShippedSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "aftersales.photos, cases.PhotoLimits",
        "aftersales.import, orders.intake.ImportSettings",
        "aftersales.coupons, returns.coupons.CouponSettings",
        "aftersales.refund, refund.RefundSettings",
        "aftersales.refund.guard, refund.connection.GuardSettings"
    })
    void whatTheFileSaysIsWhatTheCodeHas(String prefix, String settings) throws Exception {
        var type = Class.forName("org.aftersales." + settings);
        var shipped = new Binder(shipped());

        for (var setting : type.getRecordComponents()) {
            var read = setting.getAccessor();
            read.setAccessible(true);
            assertThat(read.invoke(shipped.bindOrCreate(prefix, type)))
                    .as("%s of %s", setting.getName(), prefix)
                    .isEqualTo(read.invoke(new Binder().bindOrCreate(prefix, type)));
        }
    }

    private static Iterable<ConfigurationPropertySource> shipped() throws IOException {
        return ConfigurationPropertySources.from(
                new YamlPropertySourceLoader().load("shipped", new ClassPathResource("application.yaml")));
    }
}
