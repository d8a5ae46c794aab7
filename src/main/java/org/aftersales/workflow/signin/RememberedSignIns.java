package org.aftersales.workflow.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.aftersales.workflow.engineinternals.StoredPasswords;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Programs send their password with every request, and checking a well-hashed password costs tens of milliseconds. A sign-in that just
 * succeeded is therefore remembered, under a digest whose key never leaves this process; after a short time it is believed again only
 * while the engine still holds the same hash for the person, and has not locked them out. Failures are never remembered.
 */
@Component
class RememberedSignIns implements AuthenticationProvider {

    private static final int MOST = 10_000;

    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();
    private final SecretKeySpec key;
    private final EngineUsers people;
    private final StoredPasswords passwords;
    private final Clock clock;
    private final Duration remember;

    /** @param remember how long a changed password or role may still count as before; zero asks every time */
    RememberedSignIns(
            EngineUsers people,
            StoredPasswords passwords,
            Clock clock,
            @Value("${aftersales.sign-in.remember-for}") Duration remember) {
        this.people = people;
        this.passwords = passwords;
        this.clock = clock;
        this.remember = remember;
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var digest = digest(attempt);
        var known = remembered.get(attempt.getName());
        var now = clock.instant();
        if (known != null && known.answers(digest, now)) {
            return known.signedIn();
        }
        // before the password is checked: one that is changed in between is not taken for the one that was
        var stored = passwords.of(attempt.getName());
        var signedIn = known != null && known.isFor(digest, stored)
                ? people.signedIn(attempt.getName())
                : people.authenticate(attempt);
        if (remembered.size() >= MOST) {
            remembered.clear();
        }
        remembered.put(attempt.getName(), new Remembered(digest, stored.orElse(null), now.plus(remember), signedIn));
        return signedIn;
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return people.supports(attempt);
    }

    private String digest(Authentication attempt) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of()
                    .formatHex(mac.doFinal(text(attempt.getCredentials()).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HmacSHA256", e);
        }
    }

    private static String text(@Nullable Object credentials) {
        return credentials == null ? "" : credentials.toString();
    }

    /** @param stored the hash that the password was compared with */
    private record Remembered(String digest, @Nullable String stored, Instant until, Authentication signedIn) {
        boolean answers(String other, Instant now) {
            return now.isBefore(until) && digest.equals(other);
        }

        boolean isFor(String other, Optional<String> storedNow) {
            return digest.equals(other)
                    && storedNow.filter(hash -> hash.equals(stored)).isPresent();
        }
    }
}
