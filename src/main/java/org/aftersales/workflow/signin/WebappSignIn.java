package org.aftersales.workflow.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;

/** Tasklist, Cockpit and Admin take over the person who signed in to the desk. Public because the web applications create it by name. */
public class WebappSignIn implements AuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        return SignedIn.now().map(WebappSignIn::signedIn).orElseGet(AuthenticationResult::unsuccessful);
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
        // no challenge: the browser would open its own sign-in window over the sign-in page
    }

    private static AuthenticationResult signedIn(SignedIn caller) {
        var result = AuthenticationResult.successful(caller.userId());
        result.setGroups(caller.roles());
        return result;
    }
}
