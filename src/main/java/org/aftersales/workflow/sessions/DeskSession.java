package org.aftersales.workflow.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * A session while one request is answered. It knows whether the request has changed anything: the web applications put their values back
 * with every request, mostly as they were, and each would be written.
 */
final class DeskSession<S extends Session> implements Session {

    /** How exactly it is known when the person was last here. A page asks for much more often than anybody needs to know. */
    private static final Duration EXACT_TO = Duration.ofMinutes(1);

    private final S stored;
    private final SealedAttributes attributes;
    private final Map<String, byte[]> known = new HashMap<>();
    private boolean changed;

    private DeskSession(S stored, SealedAttributes attributes, boolean changed) {
        this.stored = stored;
        this.attributes = attributes;
        this.changed = changed;
    }

    static <S extends Session> DeskSession<S> begun(S stored, SealedAttributes attributes) {
        return new DeskSession<>(stored, attributes, true);
    }

    /** @throws org.springframework.core.convert.ConversionException when something of it cannot be read any more */
    static <S extends Session> DeskSession<S> read(S stored, SealedAttributes attributes) {
        var session = new DeskSession<>(stored, attributes, false);
        for (var name : stored.getAttributeNames()) {
            session.known.put(name, attributes.serialized(stored.getRequiredAttribute(name)));
        }
        return session;
    }

    S stored() {
        return stored;
    }

    boolean isChanged() {
        return changed;
    }

    void saved() {
        changed = false;
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            removeAttribute(name);
            return;
        }
        var now = attributes.serialized(value);
        if (!Arrays.equals(known.put(name, now), now)) {
            stored.setAttribute(name, value);
            changed = true;
        }
    }

    @Override
    public void removeAttribute(String name) {
        if (known.remove(name) != null) {
            stored.removeAttribute(name);
            changed = true;
        }
    }

    @Override
    public void setLastAccessedTime(Instant now) {
        if (!now.isBefore(stored.getLastAccessedTime().plus(EXACT_TO))) {
            stored.setLastAccessedTime(now);
            changed = true;
        }
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        stored.setMaxInactiveInterval(interval);
        changed = true;
    }

    @Override
    public String changeSessionId() {
        changed = true;
        return stored.changeSessionId();
    }

    @Override
    public String getId() {
        return stored.getId();
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <T> @Nullable T getAttribute(String name) {
        return stored.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return stored.getAttributeNames();
    }

    @Override
    public Instant getCreationTime() {
        return stored.getCreationTime();
    }

    @Override
    public Instant getLastAccessedTime() {
        return stored.getLastAccessedTime();
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return stored.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return stored.isExpired();
    }
}
