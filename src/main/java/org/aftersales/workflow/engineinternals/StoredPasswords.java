package org.aftersales.workflow.engineinternals;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.stereotype.Component;

/** What the engine compares passwords with. */
@Component
public class StoredPasswords {

    private final IdentityService identity;

    StoredPasswords(IdentityService identity) {
        this.identity = identity;
    }

    /** The salted hash; empty for somebody who is unknown, locked out, or kept by another directory than the engine's own. */
    public Optional<String> of(String userId) {
        return Optional.ofNullable(identity.createUserQuery().userId(userId).singleResult())
                .filter(UserEntity.class::isInstance)
                .map(UserEntity.class::cast)
                .filter(user -> user.getLockExpirationTime() == null)
                .map(UserEntity::getPassword);
    }
}
