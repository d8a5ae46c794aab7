package org.aftersales.workflow;

import org.aftersales.shared.Role;
import org.aftersales.workflow.engineinternals.InsideWork;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Users and groups of the engine's identity service. */
@Component
class EngineStaffDirectory implements StaffDirectory {

    private final IdentityService identity;
    private final InsideWork inside;

    EngineStaffDirectory(IdentityService identity, InsideWork inside) {
        this.identity = identity;
        this.inside = inside;
    }

    @Override
    public boolean knows(String person) {
        return inside.execute(() -> identity.createUserQuery().userId(person).count() == 1);
    }

    @Override
    public boolean has(String person, Role role) {
        return inside.execute(() -> identity.createUserQuery()
                        .userId(person)
                        .memberOfGroup(role.id())
                        .count()
                == 1);
    }
}
