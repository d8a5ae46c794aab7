package org.aftersales.workflow.signin;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Takes the steps in their order, before the web server opens its port. */
@Component
class AccessAtStart implements SmartInitializingSingleton {

    static final int GROUPS = 10;
    static final int ACCOUNTS = 20;
    static final int RIGHTS = 30;
    static final int FILTERS = 40;

    private final List<AccessStep> steps;

    AccessAtStart(List<AccessStep> steps) {
        this.steps = steps;
    }

    @Override
    public void afterSingletonsInstantiated() {
        steps.forEach(AccessStep::prepare);
    }
}
