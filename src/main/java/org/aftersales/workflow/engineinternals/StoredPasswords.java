package org.aftersales.workflow.engineinternals;

import jakarta.servlet.ServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** What the engine compares passwords with. */
@Component
public class StoredPasswords {

    private static final String MADE = StoredPasswords.class.getName() + ".MADE";

    private final IdentityService identity;

    StoredPasswords(IdentityService identity) {
        this.identity = identity;
    }

    /** The salted hash; empty for somebody who is unknown, locked out, or kept by another directory than the engine's own. */
    public Optional<String> of(String userId) {
        return Optional.ofNullable(user(userId))
                .filter(UserEntity.class::isInstance)
                .map(UserEntity.class::cast)
                .filter(user -> user.getLockExpirationTime() == null)
                .map(UserEntity::getPassword);
    }

    /** As {@link #markOf(User)}; empty also for somebody who is unknown. */
    public Optional<String> mark(String userId) {
        return Optional.ofNullable(user(userId)).flatMap(this::markOf);
    }

    /**
     * What tells one password of a person from the next, and does not help to guess either: the same until a password is set, were it the
     * same word once more; whoever is locked out keeps it. Empty for people of another directory than the engine's own.
     */
    public Optional<String> markOf(User user) {
        return hash(user).map(StoredPasswords::digest);
    }

    /** The mark of the person's password if it was set in this request; empty when somebody has set yet another since. */
    public Optional<String> markOfNewPassword(String userId, ServletRequest request) {
        return request.getAttribute(MADE) instanceof String made
                ? hash(user(userId)).filter(stored -> stored.endsWith(made)).map(StoredPasswords::digest)
                : Optional.empty();
    }

    /** A password is about to be stored in this form, because of the request that this thread answers. */
    static void made(String hash) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(MADE, hash, RequestAttributes.SCOPE_REQUEST);
        }
    }

    private static Optional<String> hash(@Nullable User user) {
        return user instanceof UserEntity known ? Optional.ofNullable(known.getPassword()) : Optional.empty();
    }

    private @Nullable User user(String userId) {
        return identity.createUserQuery().userId(userId).singleResult();
    }

    private static String digest(String stored) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(stored.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no SHA-256", missing);
        }
    }
}
