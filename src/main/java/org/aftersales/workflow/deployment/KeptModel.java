package org.aftersales.workflow.deployment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A model whose owner's version stays in force although this release packages another one.
 *
 * @param resource the packaged file
 * @param key id of the process, decision or form
 * @param version the owner's version
 * @param source what the owner deployed it with
 */
public record KeptModel(String resource, String key, int version, @Nullable String source, Instant deployedAt) {

    /** The setting with which somebody decides for the release. */
    public String takeOver() {
        return resource + "@" + version;
    }
}
