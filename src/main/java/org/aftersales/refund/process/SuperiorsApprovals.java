package org.aftersales.refund.process;

import org.aftersales.cases.CasePeople;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The same rules at each of the tasks in which a superior approves an amount. */
@Configuration(proxyBeanMethods = false)
class SuperiorsApprovals {

    @Bean
    SuperiorsApproval supervisorsApproval(CasePeople people) {
        return new SuperiorsApproval("Task_ApproveAmountAsSupervisor", people);
    }

    @Bean
    SuperiorsApproval managersApproval(CasePeople people) {
        return new SuperiorsApproval("Task_ApproveAmountAsManager", people);
    }

    @Bean
    SuperiorsApproval generalManagersApproval(CasePeople people) {
        return new SuperiorsApproval("Task_ApproveAmountAsGeneralManager", people);
    }
}
