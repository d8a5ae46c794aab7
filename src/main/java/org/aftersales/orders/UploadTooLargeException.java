package org.aftersales.orders;

import org.aftersales.shared.BusinessException;

/** The upload is larger than this installation takes. */
public class UploadTooLargeException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public UploadTooLargeException(String limit) {
        super("The upload is larger than {0}. Compress it with gzip or split it.", limit);
    }
}
