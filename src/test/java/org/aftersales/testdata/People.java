package org.aftersales.testdata;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;

/** People of a test who sign in, without a web request. */
public final class People {

    private final IdentityService identity;

    People(IdentityService identity) {
        this.identity = identity;
    }

    /** {@code try (var alice = people.signIn("alice", "customer-service")) { … }}: what is done inside is done by alice. */
    public SignedIn signIn(String userId, String... roles) {
        identity.setAuthentication(userId, List.of(roles));
        return identity::clearAuthentication;
    }

    /** Until it is closed. */
    @FunctionalInterface
    public interface SignedIn extends AutoCloseable {
        @Override
        void close();
    }
}
