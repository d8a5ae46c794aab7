package org.aftersales.workflow.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.aftersales.testdata.TestCipher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** What of a request is written: the web applications put their values back with each, changed or not. */
class DeskSessionsTest {

    private final Counted stored = new Counted();
    private final DeskSessions<MapSession> sessions =
            new DeskSessions<>(stored, new SealedAttributes(TestCipher.create()));
    private String id = "";

    @BeforeEach
    void someoneSignedIn() {
        var session = sessions.createSession();
        session.setAttribute("roles", new ArrayList<>(List.of("finance")));
        sessions.save(session);
        id = session.getId();
        stored.saved = 0;
    }

    @Test
    void aRequestThatChangesNothingIsNotWritten() {
        var session = sessions.findById(id);
        session.setLastAccessedTime(Instant.now());
        session.setAttribute("roles", new ArrayList<>(List.of("finance")));
        session.removeAttribute("never there");
        sessions.save(session);

        assertThat(stored.saved).isZero();
    }

    @Test
    void aNewValueIsWrittenOnce() {
        var session = sessions.findById(id);
        session.setAttribute("roles", new ArrayList<>(List.of("finance", "auditor")));
        sessions.save(session);
        sessions.save(session);

        assertThat(stored.saved).isEqualTo(1);
        assertThat(sessions.findById(id).<List<String>>getAttribute("roles")).containsExactly("finance", "auditor");
    }

    @Test
    void aValueThatWasChangedInPlaceIsWrittenWhenItIsPutBack() {
        var session = sessions.findById(id);
        var roles = session.<List<String>>getAttribute("roles");
        roles.add("auditor");
        session.setAttribute("roles", roles);
        sessions.save(session);

        assertThat(stored.saved).isEqualTo(1);
    }

    @Test
    void aValueThatIsTakenAwayIsGone() {
        var session = sessions.findById(id);
        session.setAttribute("roles", null);
        sessions.save(session);

        assertThat(stored.saved).isEqualTo(1);
        assertThat(sessions.findById(id).getAttributeNames()).isEmpty();
    }

    @Test
    void onlyAMinuteLaterItIsWrittenThatThePersonIsStillHere() {
        var begun = sessions.findById(id).getLastAccessedTime();

        seenAt(begun.plusSeconds(59));
        assertThat(stored.saved).isZero();

        seenAt(begun.plus(Duration.ofMinutes(1)));
        assertThat(stored.saved).isEqualTo(1);
        assertThat(sessions.findById(id).getLastAccessedTime()).isEqualTo(begun.plus(Duration.ofMinutes(1)));
    }

    @Test
    void aRequestLooksForItsSessionOnce() throws Exception {
        var cookie = new SignedCookie(new ServerProperties(), TestCipher.create());
        var browser = new MockHttpServletResponse();
        cookie.writeCookieValue(new CookieValue(new MockHttpServletRequest(), browser, id));
        var ids = new CookieHttpSessionIdResolver();
        ids.setCookieSerializer(cookie);
        var filter = new SessionRepositoryFilter<>(sessions);
        filter.setHttpSessionIdResolver(ids);
        var request = new MockHttpServletRequest("GET", "/camunda/app/tasklist/default/");
        request.setCookies(browser.getCookies());
        var response = new MockHttpServletResponse();

        filter.doFilter(request, response, (asking, answer) -> {
            var session = ((HttpServletRequest) asking).getSession();
            answer.getWriter().write("page");
            answer.flushBuffer();
            session.setAttribute("roles", new ArrayList<>(List.of("finance")));
        });

        assertThat(stored.looked).isEqualTo(1);
        assertThat(stored.saved).isZero();
        assertThat(response.getHeader("Set-Cookie")).isNull();
    }

    private void seenAt(Instant now) {
        var session = sessions.findById(id);
        session.setLastAccessedTime(now);
        sessions.save(session);
    }

    private static final class Counted extends MapSessionRepository {

        private int saved;
        private int looked;

        Counted() {
            super(new ConcurrentHashMap<>());
        }

        @Override
        public MapSession findById(String id) {
            looked++;
            return super.findById(id);
        }

        @Override
        public void save(MapSession session) {
            saved++;
            super.save(session);
        }
    }
}
