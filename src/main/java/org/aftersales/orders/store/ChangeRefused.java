package org.aftersales.orders.store;

import org.aftersales.orders.ImportFault;
import org.jspecify.annotations.Nullable;

/** The ledger does not allow the change; nothing of it stays. */
final class ChangeRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final ImportFault fault;
    private final @Nullable String argument;

    ChangeRefused(ImportFault fault, @Nullable String argument) {
        super(fault.code());
        this.fault = fault;
        this.argument = argument;
    }

    ImportFault fault() {
        return fault;
    }

    @Nullable
    String argument() {
        return argument;
    }
}
