package org.aftersales.workflow.signin;

import java.util.List;
import org.aftersales.workflow.engineinternals.EvenRefusals;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * The people whom the engine knows. Its identity service checks the password and slows down guessing; an unknown user, a wrong
 * password and a locked account get the same answer, after the same time.
 */
@Component
class EngineUsers implements AuthenticationProvider {

    static final String ROLE_PREFIX = "ROLE_";

    private final IdentityService identity;
    private final EvenRefusals refusals;

    EngineUsers(IdentityService identity, EvenRefusals refusals) {
        this.identity = identity;
        this.refusals = refusals;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var userId = attempt.getName();
        if (!(attempt.getCredentials() instanceof String password) || !known(userId, password)) {
            throw new BadCredentialsException("user or password is wrong");
        }
        return signedIn(userId);
    }

    /** With the roles of this moment, for somebody whose password is known to be right. */
    Authentication signedIn(String userId) {
        return UsernamePasswordAuthenticationToken.authenticated(userId, null, rolesOf(userId));
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }

    private boolean known(String userId, String password) {
        return !userId.isBlank()
                && !password.isEmpty()
                && refusals.compares(userId, password)
                && identity.checkPassword(userId, password);
    }

    List<GrantedAuthority> rolesOf(String userId) {
        return identity.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .<GrantedAuthority>map(group -> new SimpleGrantedAuthority(ROLE_PREFIX + group))
                .toList();
    }
}
