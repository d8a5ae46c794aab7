package org.aftersales.returns.process;

import org.aftersales.returns.RefundOnlySteps;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The same step under two names: one diagram takes it on two ways, and a step has its id once. */
@Configuration(proxyBeanMethods = false)
class ReleaseOrderDelegates {

    /** After a rejection, or when the customer wants the goods after all. */
    @Bean
    ReleaseOrderDelegate releaseOrderDelegate(RefundOnlySteps steps) {
        return new ReleaseOrderDelegate(steps);
    }

    /** When the manager has closed the case. */
    @Bean
    ReleaseOrderDelegate letOrderGoDelegate(RefundOnlySteps steps) {
        return new ReleaseOrderDelegate(steps);
    }
}
