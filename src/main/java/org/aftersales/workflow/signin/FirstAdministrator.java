package org.aftersales.workflow.signin;

import java.util.List;
import org.aftersales.shared.Role;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Opens the account of the first administrator from the settings. Once there is an administrator the settings change nothing: the
 * password is then the one that person chose.
 */
@Component
@Profile("!(" + ProductionCheck.TRIAL + ")")
@Order(AccessAtStart.ACCOUNTS)
class FirstAdministrator implements AccessStep {

    private final Accounts accounts;
    private final ManagementService management;
    private final String id;
    private final String password;

    FirstAdministrator(
            Accounts accounts,
            ManagementService management,
            @Value("${" + ProductionSettings.ADMINISTRATOR + "}") String id,
            @Value("${" + ProductionSettings.ADMINISTRATOR_PASSWORD + "}") String password) {
        this.accounts = accounts;
        this.management = management;
        this.id = id;
        this.password = password;
    }

    /** @throws NotReadyForProductionException when the database was filled by the demonstration: its passwords are known to everybody */
    @Override
    public void prepare() {
        if (management.getProperties().containsKey(DemoAccounts.MARK)) {
            throw new NotReadyForProductionException(
                    List.of(
                            "the database was filled by the demonstration, and its users have passwords that everybody knows. Name an empty one"));
        }
        if (!accounts.anyoneIn(Role.ADMINISTRATOR)) {
            accounts.openIfAbsent(id, "First", "Administrator", password, Role.ADMINISTRATOR);
        }
    }
}
