package org.aftersales.workflow.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.aftersales.workflow.engineinternals.StoredPasswords;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of whoever was deleted, lost a role or was given another password since they signed in: the web applications keep the
 * roles of the sign-in, too. A role that was given meanwhile comes with the next sign-in; nobody is sent away from their work for it. Who
 * changes the own password goes on in the session in which it was changed, and is signed out in every other.
 */
class StillOfTheDesk extends OncePerRequestFilter {

    private final PeopleNow people;
    private final StoredPasswords passwords;

    StillOfTheDesk(PeopleNow people, StoredPasswords passwords) {
        this.people = people;
        this.passwords = passwords;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SignedIn.now().filter(person -> !people.stillAre(person)).isPresent()) {
            signOut(request);
        }
        chain.doFilter(request, response);
        SignedIn.now()
                .flatMap(person -> passwords.markOfNewPassword(person.userId(), request))
                .ifPresent(mark -> goOnWith(mark, request));
    }

    private static void signOut(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    private static void goOnWith(String mark, HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.setAttribute(
                    HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                    new SecurityContextImpl(
                            marked(SecurityContextHolder.getContext().getAuthentication(), mark)));
        }
    }

    private static Authentication marked(Authentication person, String mark) {
        var marked =
                UsernamePasswordAuthenticationToken.authenticated(person.getPrincipal(), null, person.getAuthorities());
        marked.setDetails(mark);
        return marked;
    }
}
