package org.aftersales.workflow.deployment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The version of a process, decision or form that is in force.
 *
 * @param version counted by the engine
 * @param source who deployed it, as the deployment says, for example {@code Camunda Modeler}
 */
record DeployedVersion(
        String deploymentId,
        String resource,
        int version,
        @Nullable String source,
        Instant deployedAt,
        String content) {

    static final String RELEASE = "After-sales desk release";

    /** Whether a release brought it, and no owner. */
    boolean fromRelease() {
        return RELEASE.equals(source);
    }
}
