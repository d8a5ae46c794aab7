package org.aftersales.testdata;

import java.util.Optional;
import java.util.Set;
import org.aftersales.shared.Callers;

/** Whoever the test says is signed in, for tests without Spring. */
public final class SignedInPerson implements Callers {

    private record Person(Optional<String> userId, Set<String> roles) {}

    private volatile Person person = new Person(Optional.empty(), Set.of());

    /** From here on this person acts, in every thread. */
    public void is(String userId, String... roles) {
        person = new Person(Optional.of(userId), Set.of(roles));
    }

    @Override
    public Optional<String> userId() {
        return person.userId();
    }

    @Override
    public Set<String> roles() {
        return person.roles();
    }
}
