package org.aftersales.workflow.signin;

import java.util.List;
import org.aftersales.workflow.engineinternals.EvenRefusals;
import org.aftersales.workflow.engineinternals.StoredPasswords;
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
    private final StoredPasswords passwords;

    EngineUsers(IdentityService identity, EvenRefusals refusals, StoredPasswords passwords) {
        this.identity = identity;
        this.refusals = refusals;
        this.passwords = passwords;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var userId = attempt.getName();
        // before the password is checked: one that is changed in between is not taken for the one that was
        var mark = passwords.mark(userId);
        if (!(attempt.getCredentials() instanceof String password) || !known(userId, password)) {
            throw new BadCredentialsException("user or password is wrong");
        }
        var signedIn = signedIn(userId);
        mark.ifPresent(signedIn::setDetails);
        return signedIn;
    }

    /** With the roles of this moment, for somebody whose password is known to be right. */
    UsernamePasswordAuthenticationToken signedIn(String userId) {
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
