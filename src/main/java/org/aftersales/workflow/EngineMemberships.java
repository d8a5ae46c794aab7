package org.aftersales.workflow;

import java.util.Set;
import java.util.stream.Collectors;
import org.aftersales.workflow.engineinternals.InsideWork;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/** Users and groups of the engine, whoever asks: people themselves read only their own. */
@Component
class EngineMemberships implements Memberships {

    private final IdentityService identity;
    private final InsideWork inside;

    EngineMemberships(IdentityService identity, InsideWork inside) {
        this.identity = identity;
        this.inside = inside;
    }

    @Override
    public boolean know(String person) {
        return inside.execute(() -> identity.createUserQuery().userId(person).count() == 1);
    }

    @Override
    public Set<String> rolesOf(String person) {
        return inside.execute(() -> identity.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .collect(Collectors.toUnmodifiableSet()));
    }
}
