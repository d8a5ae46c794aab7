package org.aftersales.workflow.signin;

import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.stereotype.Component;

/** The page to which a stranger wanted, until the sign-in. The browser keeps it: before that nobody has a session, and none is stored. */
@Component
class PageAskedFor extends CookieRequestCache {

    PageAskedFor() {
        var page = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        page.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        setRequestMatcher(
                new AndRequestMatcher(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/**"), page));
        setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
    }
}
