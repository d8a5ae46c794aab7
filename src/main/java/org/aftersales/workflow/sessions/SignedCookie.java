package org.aftersales.workflow.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.aftersales.shared.PersonalDataCipher;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.context.properties.PropertyMapper;
import org.springframework.boot.web.server.Cookie.SameSite;
import org.springframework.boot.web.servlet.server.Session.Cookie;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/**
 * The cookie that names a session, signed with a key that the database does not hold: who has stolen the table of sessions cannot use
 * one of them, and nobody makes the desk look for a session by guessing.
 */
@Component
class SignedCookie implements CookieSerializer {

    static final String NAME = "JSESSIONID";

    private static final String SHOWN = SignedCookie.class.getName() + ".SHOWN";

    private static final PathPatternRequestMatcher.Builder PATH = PathPatternRequestMatcher.withDefaults();

    /** Programs show their password with every request, and what everybody may see is shown to everybody: no session is looked for. */
    private static final RequestMatcher WITHOUT_SESSION = new OrRequestMatcher(Stream.of(
                    "/engine-rest/**",
                    "/api/**",
                    "/actuator/**",
                    "/forms/**",
                    "/webjars/**",
                    "/favicon.ico",
                    "/desk/*.css",
                    "/desk/*.js",
                    "/desk/*.svg")
            .<RequestMatcher>map(PATH::matcher)
            .toList());

    /** Stored keyed hashes are of digits, of mail addresses in small letters and of records with control characters: none of them is this key. */
    private static final String PURPOSE = "SESSION COOKIE";

    private final DefaultCookieSerializer plain = new DefaultCookieSerializer();
    private final SecretKeySpec key;

    SignedCookie(ServerProperties server, PersonalDataCipher cipher) {
        plain.setUseBase64Encoding(false);
        plain.setCookieName(NAME);
        takeOver(server.getServlet().getSession().getCookie());
        key = new SecretKeySpec(cipher.index(PURPOSE).getBytes(StandardCharsets.US_ASCII), "HmacSHA256");
    }

    private void takeOver(Cookie settings) {
        var set = PropertyMapper.get().alwaysApplyingWhenNonNull();
        set.from(settings::getName).to(plain::setCookieName);
        set.from(settings::getDomain).to(plain::setDomainName);
        set.from(settings::getPath).to(plain::setCookiePath);
        set.from(settings::getHttpOnly).to(plain::setUseHttpOnlyCookie);
        set.from(settings::getSecure).to(plain::setUseSecureCookie);
        set.from(settings::getMaxAge).asInt(age -> (int) age.toSeconds()).to(plain::setCookieMaxAge);
        set.from(settings::getSameSite).as(SameSite::attributeValue).to(plain::setSameSite);
    }

    @Override
    public void writeCookieValue(CookieValue cookie) {
        var id = cookie.getCookieValue();
        var value = id.isEmpty() ? id : id + "." + signature(id);
        if (!plain.readCookieValues(cookie.getRequest()).contains(value)) {
            plain.writeCookieValue(new CookieValue(cookie.getRequest(), cookie.getResponse(), value));
        }
    }

    /** Shown once in a request: the library asks again after its answer has left, and would look for the session again. */
    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        if (request.getAttribute(SHOWN) != null || WITHOUT_SESSION.matches(request)) {
            return List.of();
        }
        request.setAttribute(SHOWN, true);
        return plain.readCookieValues(request).stream()
                .filter(this::isOurs)
                .map(value -> value.substring(0, value.lastIndexOf('.')))
                .toList();
    }

    private boolean isOurs(String value) {
        var dot = value.lastIndexOf('.');
        return dot > 0
                && MessageDigest.isEqual(
                        value.substring(dot + 1).getBytes(StandardCharsets.UTF_8),
                        signature(value.substring(0, dot)).getBytes(StandardCharsets.UTF_8));
    }

    private String signature(String id) {
        try {
            var mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(id.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no HMAC-SHA256", missing);
        }
    }
}
