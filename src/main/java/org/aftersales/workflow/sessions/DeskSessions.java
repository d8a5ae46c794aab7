package org.aftersales.workflow.sessions;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.convert.ConversionException;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * The stored sessions as the desk uses them: one that nothing happened to is not written, and one that cannot be read any more (another
 * release, a key that is gone, foreign bytes) is forgotten, so that its owner signs in again.
 */
final class DeskSessions<S extends Session> implements SessionRepository<DeskSession<S>> {

    private static final Logger LOG = LoggerFactory.getLogger(DeskSessions.class);

    private final SessionRepository<S> stored;
    private final SealedAttributes attributes;

    DeskSessions(SessionRepository<S> stored, SealedAttributes attributes) {
        this.stored = stored;
        this.attributes = attributes;
    }

    @Override
    public DeskSession<S> createSession() {
        return DeskSession.begun(stored.createSession(), attributes);
    }

    @Override
    public void save(DeskSession<S> session) {
        if (session.isChanged()) {
            stored.save(session.stored());
            session.saved();
        }
    }

    @Override
    public @Nullable DeskSession<S> findById(String id) {
        var found = stored.findById(id);
        try {
            return found == null ? null : DeskSession.read(found, attributes);
        } catch (ConversionException unreadable) {
            LOG.warn(
                    "a session cannot be read, its owner signs in again: {}",
                    NestedExceptionUtils.getMostSpecificCause(unreadable).toString());
            stored.deleteById(id);
            return null;
        }
    }

    @Override
    public void deleteById(String id) {
        stored.deleteById(id);
    }
}
