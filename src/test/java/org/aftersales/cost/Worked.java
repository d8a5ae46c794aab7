package org.aftersales.cost;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** A running application that whole returns are worked on. */
interface Worked extends AutoCloseable {

    /** What must be there before the cases; not part of what is counted. */
    void prepare(String prefix, int cases) throws InterruptedException;

    /**
     * Whole returns: filed, reviewed, received, inspected, approved, paid; all cases at one step before the next. Before each step the
     * person looks for the task, claims it and reads its form; at the end each case is asked for until it is over.
     */
    void work(String prefix, int cases) throws InterruptedException;

    /** Processor time of the application since its start. */
    Duration cpu();

    @Override
    void close();

    /** Asks once a second. */
    static void await(String what, BooleanSupplier over) throws InterruptedException {
        for (int seconds = 0; !over.getAsBoolean(); seconds++) {
            if (seconds == 120) {
                throw new IllegalStateException(what + " was not paid within two minutes");
            }
            Thread.sleep(1000);
        }
    }
}
