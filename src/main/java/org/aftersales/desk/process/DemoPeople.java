package org.aftersales.desk.process;

import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets demo people do their work at start-up, with their own rights. */
@Component
@Profile("demo")
class DemoPeople {

    private final IdentityService identity;
    private final TaskService tasks;

    DemoPeople(IdentityService identity, TaskService tasks) {
        this.identity = identity;
        this.tasks = tasks;
    }

    interface Work<T> {
        T perform() throws BusinessException;
    }

    <T> T as(String user, Work<T> work) throws BusinessException {
        var roles = identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
        identity.setAuthentication(user, roles);
        try {
            return work.perform();
        } finally {
            identity.clearAuthentication();
        }
    }

    /** Claims the only task of this kind in the case. */
    String task(String user, CaseNumber number, String task) {
        var open = tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey(task)
                .singleResult();
        tasks.setAssignee(open.getId(), user);
        return open.getId();
    }
}
