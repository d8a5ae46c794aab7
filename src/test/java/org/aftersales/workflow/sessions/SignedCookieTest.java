package org.aftersales.workflow.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Map;
import org.aftersales.shared.AesPersonalDataCipher;
import org.aftersales.testdata.TestCipher;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.server.Cookie.SameSite;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

/** What a browser must show to get at a session. */
@Tag("S16")
class SignedCookieTest {

    private static final String ID = "0b6f4a0e-53a0-4e58-8c5c-0d6a8f1f9b11";

    private final ServerProperties server = new ServerProperties();
    private final SignedCookie here = new SignedCookie(server, TestCipher.create());

    @Test
    void anotherNodeReadsTheCookie() {
        assertThat(new SignedCookie(server, TestCipher.create()).readCookieValues(asking("/desk/cases", written())))
                .containsExactly(ID);
    }

    @Test
    void whoHasOnlyReadTheTableHasNoCookie() {
        var signature = written().substring(ID.length());
        var thief = new SignedCookie(server, new AesPersonalDataCipher(Map.of("test", new byte[32]), new byte[32]));
        var answer = new MockHttpServletResponse();
        thief.writeCookieValue(new CookieValue(new MockHttpServletRequest(), answer, ID));

        for (var shown : new String[] {
            ID,
            ID + ".",
            "." + signature,
            "",
            ID.replace('0', '1') + signature,
            ID + signature + "x",
            answer.getCookie(SignedCookie.NAME).getValue()
        }) {
            assertThat(here.readCookieValues(asking("/desk/cases", shown)))
                    .as(shown)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task",
                "/api/orders/1",
                "/actuator/health",
                "/webjars/htmx.org/htmx.min.js",
                "/forms/warehouse/receipt.html",
                "/desk/tasks.js",
                "/favicon.ico"
            })
    void programsAndWhatEverybodyMaySeeHaveNoSession(String address) {
        assertThat(here.readCookieValues(asking(address, written()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/login", "/desk/cases", "/camunda/app/tasklist/default/", "/camunda/api/engine/engine/x"})
    void peopleHaveOne(String address) {
        assertThat(here.readCookieValues(asking(address, written()))).containsExactly(ID);
    }

    @Test
    @Tag("S15")
    void theSettingsOfTheCookieCount() {
        var settings = server.getServlet().getSession().getCookie();
        settings.setSecure(true);
        settings.setHttpOnly(true);
        settings.setSameSite(SameSite.STRICT);
        var answer = new MockHttpServletResponse();

        new SignedCookie(server, TestCipher.create())
                .writeCookieValue(new CookieValue(new MockHttpServletRequest(), answer, ID));

        assertThat(answer.getHeader("Set-Cookie"))
                .startsWith("JSESSIONID=" + ID + ".")
                .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Strict")
                .doesNotContain("Max-Age", "Domain");
    }

    @Test
    void signingOutTakesItAway() {
        var answer = new MockHttpServletResponse();

        here.writeCookieValue(new CookieValue(new MockHttpServletRequest(), answer, ""));

        assertThat(answer.getHeader("Set-Cookie")).startsWith("JSESSIONID=;").contains("Max-Age=0");
    }

    private String written() {
        var answer = new MockHttpServletResponse();
        here.writeCookieValue(new CookieValue(new MockHttpServletRequest(), answer, ID));
        return answer.getCookie(SignedCookie.NAME).getValue();
    }

    private static MockHttpServletRequest asking(String address, String cookie) {
        var request = new MockHttpServletRequest("GET", address);
        request.setCookies(new Cookie(SignedCookie.NAME, cookie));
        return request;
    }
}
