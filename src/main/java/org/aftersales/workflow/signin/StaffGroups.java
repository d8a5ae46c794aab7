package org.aftersales.workflow.signin;

import org.aftersales.shared.Role;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Every role is a group; one that exists is left as it is. */
@Component
@Order(AccessAtStart.GROUPS)
class StaffGroups implements AccessStep {

    private final IdentityService identity;

    StaffGroups(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public void prepare() {
        for (var role : Role.values()) {
            if (identity.createGroupQuery().groupId(role.id()).count() == 0) {
                create(role);
            }
        }
    }

    private void create(Role role) {
        var group = identity.newGroup(role.id());
        group.setName(role.title());
        group.setType(role == Role.ADMINISTRATOR ? "SYSTEM" : "WORKFLOW");
        identity.saveGroup(group);
    }
}
