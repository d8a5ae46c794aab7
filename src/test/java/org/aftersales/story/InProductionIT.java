package org.aftersales.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aftersales.AfterSalesApplication;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** The desk without a profile, as its jar starts it, seen through the proxy that speaks https for it. */
@SpringBootTest(
        classes = AfterSalesApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:in-production;DB_CLOSE_DELAY=-1",
            "spring.datasource.username=sa",
            "spring.datasource.password=",
            "aftersales.allow-embedded-database=true",
            "aftersales.personal-data.keys=k1:c29tZXRoaW5nLXNlY3JldC0wMTIzNDU2Nzg5YWJjZGU=",
            "aftersales.personal-data.index-key=c29tZXRoaW5nLWVsc2UtMDEyMzQ1Njc4OWFiY2RlZmc=",
            "aftersales.administrator.id=ines",
            "aftersales.administrator.password=a long first password",
            "camunda.bpm.job-execution.enabled=false"
        })
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class InProductionIT {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient browser = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    @Tag("S15")
    void theSessionIsKeptFromScriptsOtherSitesAndOpenLines() throws Exception {
        var answer = signIn();

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("https://desk.example.com/");
        assertThat(send(behindTheProxy("/").header("Cookie", cookie(answer)))
                        .headers()
                        .firstValue("Location"))
                .contains("https://desk.example.com/camunda/app/tasklist/default/");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID="))
                .isNotEmpty()
                .allSatisfy(cookie ->
                        assertThat(cookie).contains("; Secure", "; HttpOnly").contains("SameSite=Lax"));
    }

    @Test
    @Tag("S15")
    void everyTokenOfAPageGoesOverHttpsOnly() throws Exception {
        var signedIn = signIn();

        assertThat(send(behindTheProxy("/camunda/app/tasklist/default/").header("Cookie", cookie(signedIn)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(signedIn.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("XSRF-TOKEN="))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("; Secure", "SameSite=Lax"));
        assertThat(send(behindTheProxy("/desk/cases").header("Accept", "text/html"))
                        .headers()
                        .allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("REDIRECT_URI="))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("; Secure", "; HttpOnly", "SameSite=Lax"));
        assertThat(send(behindTheProxy("/login")).headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("DESK-TOKEN="))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("; Secure", "; HttpOnly", "SameSite=Lax"));
    }

    @Test
    @Tag("S15")
    void browsersAreToldToComeOverHttpsFromNowOn() throws Exception {
        var cookies = cookie(signIn());

        for (var path : List.of("/login", "/camunda/app/tasklist/default/", "/engine-rest/task")) {
            assertThat(send(behindTheProxy(path).header("Cookie", cookies))
                            .headers()
                            .firstValue("Strict-Transport-Security"))
                    .as(path)
                    .hasValueSatisfying(rule -> assertThat(rule).startsWith("max-age=31536000"));
        }
    }

    @Test
    @Tag("B-04")
    void nobodySaysThatMoneyWasPaidWhereNobodyPays(CapturedOutput log) throws Exception {
        var administrator =
                Base64.getEncoder().encodeToString("ines:a long first password".getBytes(StandardCharsets.UTF_8));

        var answer = send(behindTheProxy("/api/simulator/payments").header("Authorization", "Basic " + administrator));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(log.getAll()).contains("No payment provider is configured: nothing will be paid.");
    }

    private HttpResponse<String> signIn() throws Exception {
        var page = send(behindTheProxy("/login"));
        var token = TOKEN.matcher(page.body());
        assertThat(token.find()).isTrue();
        return send(behindTheProxy("/login")
                .header("Cookie", cookie(page))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=ines&password=a+long+first+password&_csrf=" + token.group(1))));
    }

    /** As nginx, Caddy or Traefik pass a request on. */
    private HttpRequest.Builder behindTheProxy(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("X-Forwarded-For", "203.0.113.7")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "desk.example.com")
                .header("X-Forwarded-Port", "443");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private static String cookie(HttpResponse<?> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.replaceAll(";.*", ""))
                .collect(Collectors.joining("; "));
    }
}
