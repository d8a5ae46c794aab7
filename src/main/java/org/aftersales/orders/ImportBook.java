package org.aftersales.orders;

import java.util.Optional;

/** The stored progress of imports. */
public interface ImportBook {

    /** @return the id of the new import */
    String opened(String startedBy);

    /** Replaces the figures and adds the errors that are new in the report. */
    void progressed(String importId, ImportReport report);

    Optional<ImportReport> find(String importId);
}
