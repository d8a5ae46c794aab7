package org.aftersales.workflow.signin;

import org.aftersales.shared.Role;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Opens accounts in the engine's identity service. */
@Component
class Accounts {

    private final IdentityService identity;

    Accounts(IdentityService identity) {
        this.identity = identity;
    }

    /** Opens the account unless there is one of that name; an existing one keeps its password and roles. */
    void openIfAbsent(String userId, String firstName, String lastName, String password, Role role) {
        if (identity.createUserQuery().userId(userId).count() > 0) {
            return;
        }
        var user = identity.newUser(userId);
        user.setFirstName(firstName);
        user.setLastName(lastName);
        user.setPassword(password);
        identity.saveUser(user);
        identity.createMembership(userId, role.id());
    }

    boolean anyoneIn(Role role) {
        return identity.createUserQuery().memberOfGroup(role.id()).count() > 0;
    }
}
