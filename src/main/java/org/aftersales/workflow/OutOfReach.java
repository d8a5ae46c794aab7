package org.aftersales.workflow;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a failure means no more than that the database could not be reached, or hung up: nothing was decided, and the same may be asked
 * again in a while. What the engine's interfaces say of it is remembered for the request, as they would wrap it beyond recognition.
 */
public final class OutOfReach {

    private static final int DEEPEST = 20;

    /** PostgreSQL is shut down, has crashed, or is not up yet; H2 has lost its connection or was closed. */
    private static final Set<String> HUNG_UP = Set.of("57P01", "57P02", "57P03", "90067", "90098", "90121");

    private static final ThreadLocal<@Nullable Boolean> REMEMBERED = new ThreadLocal<>();

    private OutOfReach() {}

    public static boolean by(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(OutOfReach::says);
    }

    private static boolean says(Throwable cause) {
        return cause instanceof SQLTransientConnectionException
                || cause instanceof SQLNonTransientConnectionException
                || (cause instanceof SQLException sql && hungUp(sql));
    }

    /** Class 08 of the SQL standard, or what the pool says of a connection that it has given up, without a state. */
    private static boolean hungUp(SQLException sql) {
        var state = sql.getSQLState();
        return state == null
                ? "Connection is closed".equals(sql.getMessage())
                : state.startsWith("08") || HUNG_UP.contains(state);
    }

    public static void remember(Throwable failure) {
        if (by(failure)) {
            REMEMBERED.set(true);
        }
    }

    public static boolean remembered() {
        return REMEMBERED.get() != null;
    }

    public static void forget() {
        REMEMBERED.remove();
    }
}
