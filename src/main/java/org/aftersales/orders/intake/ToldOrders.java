package org.aftersales.orders.intake;

import java.io.Closeable;
import java.util.Iterator;

/** The orders of one file, read as they are asked for: a file may be larger than the memory. */
interface ToldOrders extends Iterator<ToldOrder>, Closeable {

    /** Rows read so far. */
    long rowsRead();

    /** Whether the file has a place for payments; if not, it says nothing about who has paid. */
    boolean tellsOfPayment();
}
