package org.aftersales.workflow.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the engine says now of people who signed in a while ago: an administrator may have deleted them, or taken a role away. */
@Component
class RolesNow {

    private static final int MOST = 10_000;

    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final IdentityService identity;
    private final EngineUsers people;
    private final Clock clock;
    private final Duration remember;

    /** @param remember how long a role that was taken away, or a person who was deleted, may still count; zero asks every time */
    RolesNow(
            IdentityService identity,
            EngineUsers people,
            Clock clock,
            @Value("${aftersales.sign-in.remember-for:PT30S}") Duration remember) {
        this.identity = identity;
        this.people = people;
        this.clock = clock;
        this.remember = remember;
    }

    /** Whether the person is still of the desk, with every role of the sign-in. A no is never from memory: the role may be a new one. */
    boolean stillHas(SignedIn person) {
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
        return new Known(
                identity.createUserQuery().userId(userId).count() == 1,
                Set.copyOf(SignedIn.roles(people.rolesOf(userId))),
                now.plus(remember));
    }

    private record Known(boolean exists, Set<String> roles, Instant until) {
        boolean confirms(SignedIn person) {
            return exists && roles.containsAll(person.roles());
        }
    }
}
