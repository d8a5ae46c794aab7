package org.aftersales.workflow.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@Tag("S15")
class ForeignPagesTest {

    @ParameterizedTest
    @CsvSource({
        "POST, , , true",
        "POST, same-origin, https://desk.example, true",
        "POST, none, , true",
        "POST, , https://desk.example, true",
        "POST, , HTTPS://DESK.EXAMPLE:443, true",
        "GET, cross-site, https://evil.example, true",
        "HEAD, cross-site, https://evil.example, true",
        "POST, cross-site, https://evil.example, false",
        "POST, cross-site, https://desk.example, false",
        "POST, CROSS-SITE, , false",
        "POST, same-site, https://shop.example, false",
        "POST, made-up, , false",
        "POST, '', , false",
        "POST, , https://evil.example, false",
        "POST, , https://desk.example.evil.example, false",
        "POST, , https://desk.example@evil.example, false",
        "POST, , http://desk.example, false",
        "POST, , https://desk.example:8443, false",
        "POST, , null, false",
        "POST, , '', false",
        "POST, , '::not an address', false",
        "PUT, cross-site, , false",
        "DELETE, cross-site, , false",
        "PATCH, cross-site, , false",
        "post, cross-site, , false"
    })
    void onlyPagesOfThisHouseChangeAnything(String method, String site, String origin, boolean passes)
            throws Exception {
        var request = new MockHttpServletRequest(method, "/api/returns/R1/cancellation");
        request.setScheme("https");
        request.setServerName("desk.example");
        request.setServerPort(443);
        if (site != null) {
            request.addHeader("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            request.addHeader("Origin", origin);
        }
        var passed = new AtomicBoolean();
        var response = new MockHttpServletResponse();

        new ForeignPages().doFilter(request, response, (asked, answered) -> passed.set(true));

        assertThat(passed.get()).isEqualTo(passes);
        assertThat(response.getStatus()).isEqualTo(passes ? 200 : 403);
    }
}
