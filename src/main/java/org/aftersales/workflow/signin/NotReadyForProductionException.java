package org.aftersales.workflow.signin;

import java.util.List;

/** The desk does not start with real data while something that protects them is missing. */
class NotReadyForProductionException extends RuntimeException {

    private final List<String> missing;

    NotReadyForProductionException(List<String> missing) {
        super("The desk is not ready for production: " + String.join("; ", missing));
        this.missing = List.copyOf(missing);
    }

    List<String> missing() {
        return missing;
    }
}
