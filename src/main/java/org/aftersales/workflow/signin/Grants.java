package org.aftersales.workflow.signin;

import java.util.Arrays;
import org.aftersales.shared.Role;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.springframework.stereotype.Component;

/** Rights of roles in the engine. Granting what is granted already changes nothing; nothing is ever taken away here. */
@Component
class Grants {

    private final AuthorizationService authorizations;

    Grants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    void grant(Role role, Resource resource, String resourceId, Permission... permissions) {
        var grant = authorizations
                .createAuthorizationQuery()
                .groupIdIn(role.id())
                .resourceType(resource)
                .resourceId(resourceId)
                .singleResult();
        if (grant == null) {
            grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(role.id());
            grant.setResource(resource);
            grant.setResourceId(resourceId);
        }
        if (!Arrays.stream(permissions).allMatch(grant::isPermissionGranted)) {
            Arrays.stream(permissions).forEach(grant::addPermission);
            authorizations.saveAuthorization(grant);
        }
    }
}
