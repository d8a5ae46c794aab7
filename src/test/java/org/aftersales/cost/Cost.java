package org.aftersales.cost;

/**
 * What a number of cases cost.
 *
 * @param statements SQL statements that clients sent
 * @param commits transactions that the database committed
 * @param logBytes bytes written ahead
 * @param jvmMillis processor time of the application
 * @param databaseMillis processor time of the database
 */
record Cost(long statements, long commits, long logBytes, long jvmMillis, long databaseMillis) {

    Cost since(Cost earlier) {
        return new Cost(
                statements - earlier.statements,
                commits - earlier.commits,
                logBytes - earlier.logBytes,
                jvmMillis - earlier.jvmMillis,
                databaseMillis - earlier.databaseMillis);
    }

    Cost withJvm(long millis) {
        return new Cost(statements, commits, logBytes, millis, databaseMillis);
    }

    /** One line a figure: ours, the bare engine's, and how many times as much. */
    String beside(Cost bare, int cases) {
        return String.join(
                System.lineSeparator(),
                line("SQL statements", statements, bare.statements, cases),
                line("commits", commits, bare.commits, cases),
                line("log bytes", logBytes, bare.logBytes, cases),
                line("JVM CPU ms", jvmMillis, bare.jvmMillis, cases),
                line("database CPU ms", databaseMillis, bare.databaseMillis, cases));
    }

    private static String line(String figure, long ours, long bare, int cases) {
        return "%-16s %12.1f %12.1f %8.2f"
                .formatted(figure, ours / (double) cases, bare / (double) cases, ours / (double) Math.max(1, bare));
    }
}
