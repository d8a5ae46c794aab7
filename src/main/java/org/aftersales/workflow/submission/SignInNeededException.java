package org.aftersales.workflow.submission;

import org.aftersales.shared.BusinessException;

/** A step under four eyes needs a person who is known. */
class SignInNeededException extends BusinessException {

    private static final long serialVersionUID = 1L;

    SignInNeededException() {
        super("This step needs a person who has signed in.");
    }
}
