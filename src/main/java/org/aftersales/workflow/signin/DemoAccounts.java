package org.aftersales.workflow.signin;

import org.camunda.bpm.engine.ManagementService;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A user for every role, to try the product and to test it. The database remembers that it was opened to them. */
@Component
@Profile(ProductionCheck.TRIAL)
@Order(AccessAtStart.ACCOUNTS)
class DemoAccounts implements AccessStep {

    /** Property of the engine's database: its users have passwords that everybody knows. */
    static final String MARK = "aftersales.demo-accounts";

    private final Accounts accounts;
    private final ManagementService management;

    DemoAccounts(Accounts accounts, ManagementService management) {
        this.accounts = accounts;
        this.management = management;
    }

    @Override
    public void prepare() {
        management.setProperty(MARK, "true");
        for (var person : DemoPerson.values()) {
            accounts.openIfAbsent(
                    person.userId(), person.firstName(), person.lastName(), person.password(), person.role());
        }
    }
}
