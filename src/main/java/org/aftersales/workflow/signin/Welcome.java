package org.aftersales.workflow.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.aftersales.shared.Role;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.spring.boot.starter.property.WebappProperty;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Component;

/**
 * Who has signed in is known to Tasklist, Cockpit and Admin at once, has the token with which they write, and goes on to the page that was
 * asked for. The web applications would put both into the session with the first page; two first pages at once, on two nodes perhaps,
 * would each put its own, and the one with the wrong token costs the session.
 */
@Component
class Welcome extends SavedRequestAwareAuthenticationSuccessHandler {

    private final SecureRandom random = new SecureRandom();
    private final ProcessEngine engine;
    private final WebappProperty webapps;

    Welcome(ProcessEngine engine, CamundaBpmProperties settings, PageAskedFor page) {
        this.engine = engine;
        webapps = settings.getWebapp();
        setRequestCache(page);
        setDefaultTargetUrl("/");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
            throws ServletException, IOException {
        if (SignedIn.roles(signedIn.getAuthorities()).equals(List.of(Role.SHOP.id()))) {
            noPageIsForPrograms(request, response, signedIn);
            return;
        }
        var token = newToken();
        var session = request.getSession();
        session.setAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME, token);
        AuthenticationUtil.updateSession(session, knownToWebapps(signedIn.getName()));
        response.addHeader(
                HttpHeaders.SET_COOKIE, cookie(token, request.getContextPath()).toString());
        super.onAuthenticationSuccess(request, response, signedIn);
    }

    /** The shop's account opens the interface only; whoever tries it here is told so, and signed out again. */
    private void noPageIsForPrograms(HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
            throws IOException {
        new SecurityContextLogoutHandler().logout(request, response, signedIn);
        getRedirectStrategy().sendRedirect(request, response, "/login?program");
    }

    private Authentications knownToWebapps(String userId) {
        var known = new Authentications();
        var user = AuthenticationUtil.createAuthentication(engine, userId);
        if (user != null) {
            known.addOrReplace(user);
        }
        return known;
    }

    private String newToken() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }

    /** As the web applications write it: their scripts read it. */
    private ResponseCookie cookie(String token, String contextPath) {
        return ResponseCookie.from(CsrfConstants.CSRF_TOKEN_DEFAULT_COOKIE_NAME, token)
                .path(contextPath + webapps.getApplicationPath())
                .sameSite("Lax")
                .secure(webapps.getCsrf().isEnableSecureCookie())
                .build();
    }
}
