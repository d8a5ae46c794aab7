package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** Why a pick-up was missed is told to whoever books the next one. */
public class PickUpReasonMissingException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public PickUpReasonMissingException() {
        super("Say why the goods could not be fetched, in at most 200 characters.");
    }
}
