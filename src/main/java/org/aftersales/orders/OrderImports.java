package org.aftersales.orders;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Taking in what the shop sold: JSON or CSV, plain or gzip, whichever it is. Sending the same again changes nothing. */
public interface OrderImports {

    /**
     * Keeps the upload, sealed, and imports it in the background.
     *
     * @return the id under which its progress is found
     * @throws UploadTooLargeException when it is larger than {@code aftersales.import.max-upload}
     * @throws ImportsBusyException when too many imports wait already
     */
    String start(InputStream upload, ImportOptions options)
            throws IOException, UploadTooLargeException, ImportsBusyException;

    /** Imports while the caller waits; for a few orders. */
    ImportReport importNow(InputStream upload, ImportOptions options);

    Optional<ImportReport> progress(String importId);
}
