package org.aftersales.workflow.signin;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The person of the current request, in the engine's words.
 *
 * @param userId the id in the engine's identity service
 * @param roles the groups of the user
 * @param password the mark of the password that was shown; empty when another directory than the engine's keeps it
 */
record SignedIn(String userId, List<String> roles, Optional<String> password) {

    SignedIn {
        roles = List.copyOf(roles);
    }

    static Optional<SignedIn> now() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .filter(authentication -> !(authentication instanceof AnonymousAuthenticationToken))
                .map(SignedIn::of);
    }

    private static SignedIn of(Authentication authentication) {
        return new SignedIn(
                authentication.getName(),
                roles(authentication.getAuthorities()),
                Optional.ofNullable(authentication.getDetails())
                        .filter(String.class::isInstance)
                        .map(String.class::cast));
    }

    static List<String> roles(Collection<? extends GrantedAuthority> authorities) {
        return authorities.stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority.startsWith(EngineUsers.ROLE_PREFIX))
                .map(authority -> authority.substring(EngineUsers.ROLE_PREFIX.length()))
                .toList();
    }
}
