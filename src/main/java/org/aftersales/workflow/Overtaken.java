package org.aftersales.workflow;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.aftersales.shared.BusinessException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Whether a failure means no more than that somebody else was faster with the same case: their work stands, ours is undone. The engine
 * says so in one way, the database in another when two transactions wait for each other.
 */
public final class Overtaken {

    private static final int DEEPEST = 20;

    private Overtaken() {}

    public static boolean by(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(Overtaken::says);
    }

    /**
     * Does a person's work, and once more when it was undone because something else moved the same case in that moment, a clock or another
     * parcel: nobody enters a whole parcel twice for that. The work is a transaction of its own.
     *
     * @throws BusinessException what the work itself refuses
     */
    public static <T> T onceMore(Work<T> work) throws BusinessException {
        try {
            return work.done();
        } catch (RuntimeException failure) {
            if (by(failure)) {
                return work.done();
            }
            throw failure;
        }
    }

    /** One transaction of a person's work. */
    @FunctionalInterface
    public interface Work<T> {
        T done() throws BusinessException;
    }

    private static boolean says(Throwable cause) {
        return cause instanceof OptimisticLockingException
                || cause instanceof ConcurrencyFailureException
                || (cause instanceof SQLException sql && rolledBack(sql.getSQLState()));
    }

    /** Class 40 of the SQL standard: the database has undone the transaction for another one. */
    private static boolean rolledBack(@Nullable String state) {
        return state != null && state.startsWith("40");
    }
}
