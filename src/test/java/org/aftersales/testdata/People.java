package org.aftersales.testdata;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;

/** People of a test who sign in, without a web request. */
public final class People {

    private final IdentityService identity;

    People(IdentityService identity) {
        this.identity = identity;
    }

    /** {@code people.as("alice", "customer-service", () -> …)}: what is done inside is done by alice. */
    public <E extends Exception> void as(String userId, String role, Doing<E> doing) throws E {
        identity.setAuthentication(userId, List.of(role));
        try {
            doing.run();
        } finally {
            identity.clearAuthentication();
        }
    }

    /** What the person does. */
    @FunctionalInterface
    public interface Doing<E extends Exception> {
        void run() throws E;
    }
}
