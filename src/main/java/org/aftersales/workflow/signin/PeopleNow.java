package org.aftersales.workflow.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.aftersales.workflow.engineinternals.StoredPasswords;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What the engine says now of people who signed in a while ago: an administrator may have deleted them, taken a role away, or given them
 * another password.
 */
@Component
class PeopleNow {

    private static final int MOST = 10_000;

    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final IdentityService identity;
    private final EngineUsers people;
    private final StoredPasswords passwords;
    private final Clock clock;
    private final Duration remember;

    /** @param remember how long a role, a person or a password may still count after it is gone; zero asks every time */
    PeopleNow(
            IdentityService identity,
            EngineUsers people,
            StoredPasswords passwords,
            Clock clock,
            @Value("${aftersales.sign-in.remember-for}") Duration remember) {
        this.identity = identity;
        this.people = people;
        this.passwords = passwords;
        this.clock = clock;
        this.remember = remember;
    }

    /**
     * Whether the person is still of the desk, with every role and the password of the sign-in. A no is never from memory: the role, or the
     * password, may be a new one.
     */
    boolean stillAre(SignedIn person) {
        var now = clock.instant();
        var last = known.get(person.userId());
        if (last != null && now.isBefore(last.until()) && last.confirms(person)) {
            return true;
        }
        var asked = ask(person.userId(), now);
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(person.userId(), asked);
        return asked.confirms(person);
    }

    private Known ask(String userId, Instant now) {
        var user = Optional.ofNullable(identity.createUserQuery().userId(userId).singleResult());
        return new Known(
                user.isPresent(),
                Set.copyOf(SignedIn.roles(people.rolesOf(userId))),
                user.flatMap(passwords::markOf),
                now.plus(remember));
    }

    private record Known(boolean exists, Set<String> roles, Optional<String> password, Instant until) {
        boolean confirms(SignedIn person) {
            return exists && roles.containsAll(person.roles()) && password.equals(person.password());
        }
    }
}
