package org.aftersales.workflow.engineinternals;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.AuthorizationQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.jspecify.annotations.Nullable;

/**
 * Checks rights against all roles of the person. The engine first asks the database, in every command, which groups have any right at
 * all, to shorten the lists of people with hundreds of groups; our people have a few roles, and each of them has rights. It also asks, in
 * every command, whether a right was ever revoked: nearly always no, which is believed for some seconds.
 */
class RolesAsSignedIn extends AuthorizationManager {

    private final Revocations revocations;

    private RolesAsSignedIn(Revocations revocations) {
        this.revocations = revocations;
    }

    @Override
    public List<String> filterAuthenticatedGroupIds(@Nullable List<String> roles) {
        return roles == null ? List.of() : new ArrayList<>(roles);
    }

    @Override
    protected boolean isRevokeAuthCheckEnabled(String userId, List<String> groupIds) {
        return revocations.exist(this::anyRevocation) && super.isRevokeAuthCheckEnabled(userId, groupIds);
    }

    /** Not by the engine's service, which would ask whether the person may know. */
    private boolean anyRevocation() {
        var query = new AuthorizationQueryImpl();
        query.authorizationType(Authorization.AUTH_TYPE_REVOKE);
        return (Long) getDbEntityManager().selectOne("selectAuthorizationCountByQueryCriteria", query) > 0;
    }

    /** Takes the place of the engine's own factory. */
    static class Factory implements SessionFactory {

        private final Revocations revocations = new Revocations(System::nanoTime);

        @Override
        public Class<?> getSessionType() {
            return AuthorizationManager.class;
        }

        @Override
        public Session openSession() {
            return new RolesAsSignedIn(revocations);
        }
    }
}
