package org.aftersales.workflow.signin;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Profiles;

/** Before anything is opened: every profile but the demonstration and the tests is production. */
class ProductionCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String TRIAL = "demo | test";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var settings = context.getEnvironment();
        if (settings.acceptsProfiles(Profiles.of(TRIAL))) {
            return;
        }
        var missing = new ProductionSettings(settings).missing();
        if (!missing.isEmpty()) {
            throw new NotReadyForProductionException(missing);
        }
    }
}
