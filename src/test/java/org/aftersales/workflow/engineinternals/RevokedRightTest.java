package org.aftersales.workflow.engineinternals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.aftersales.testdata.WorkflowTest;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator takes a right away from one person, which the person's group still has. */
@WorkflowTest
@Tag("S4")
class RevokedRightTest {

    private static final List<String> GROUPS = List.of("finance");

    @Autowired
    private AuthorizationService rights;

    private Authorization revocation;

    @Test
    void countsSomeSecondsLaterAtTheLatestAndOnlyForThem() throws Exception {
        assertThat(mayOpenTasklist("fiona")).isTrue();

        revocation = rights.createNewAuthorization(Authorization.AUTH_TYPE_REVOKE);
        revocation.setUserId("fiona");
        revocation.setResource(Resources.APPLICATION);
        revocation.setResourceId("tasklist");
        revocation.removePermission(Permissions.ACCESS);
        rights.saveAuthorization(revocation);

        var until = System.nanoTime()
                + Revocations.BELIEVED.plus(Duration.ofSeconds(1)).toNanos();
        while (mayOpenTasklist("fiona") && System.nanoTime() - until < 0) {
            Thread.sleep(50);
        }
        assertThat(mayOpenTasklist("fiona")).isFalse();
        assertThat(mayOpenTasklist("frank")).isTrue();
    }

    @AfterEach
    void itIsGivenBack() {
        rights.deleteAuthorization(revocation.getId());
    }

    private boolean mayOpenTasklist(String person) {
        return rights.isUserAuthorized(person, GROUPS, Permissions.ACCESS, Resources.APPLICATION, "tasklist");
    }
}
