package org.aftersales.workflow;

import java.sql.SQLException;
import java.util.stream.Stream;
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
