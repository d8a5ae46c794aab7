package org.aftersales.workflow.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of whoever was deleted, or lost a role, since they signed in: the web applications keep the roles of the sign-in, too.
 * A role that was given meanwhile comes with the next sign-in; nobody is sent away from their work for it.
 */
class StillOfTheDesk extends OncePerRequestFilter {

    private final RolesNow roles;

    StillOfTheDesk(RolesNow roles) {
        this.roles = roles;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var gone = SignedIn.now().filter(person -> !roles.stillHas(person)).isPresent();
        if (gone) {
            var session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }
}
