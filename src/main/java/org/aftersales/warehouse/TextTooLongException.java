package org.aftersales.warehouse;

import org.aftersales.shared.BusinessException;

/** A free text of the inspection is longer than its place. */
public class TextTooLongException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public TextTooLongException(int most) {
        super("Texts of an inspection have at most {0} characters.", most);
    }
}
