package org.aftersales.workflow;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftersales.shared.Callers;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person whom the engine acts for; where no engine call is under way, the one who signed in to the request. */
@Component
class EngineCallers implements Callers {

    private final IdentityService identity;

    EngineCallers(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public Optional<String> userId() {
        var engine = identity.getCurrentAuthentication();
        return engine != null && engine.getUserId() != null
                ? Optional.of(engine.getUserId())
                : Optional.ofNullable(signedIn()).map(Authentication::getName);
    }

    @Override
    public Set<String> roles() {
        var engine = identity.getCurrentAuthentication();
        if (engine != null && engine.getUserId() != null) {
            return engine.getGroupIds() == null ? Set.of() : Set.copyOf(engine.getGroupIds());
        }
        var signedIn = signedIn();
        return signedIn == null
                ? Set.of()
                : signedIn.getAuthorities().stream()
                        .map(authority -> authority.getAuthority().replaceFirst("^ROLE_", ""))
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable Authentication signedIn() {
        var current = SecurityContextHolder.getContext().getAuthentication();
        return current == null || !current.isAuthenticated() || current instanceof AnonymousAuthenticationToken
                ? null
                : current;
    }
}
