package org.aftersales.workflow.submission;

import org.aftersales.shared.BusinessException;

/** The task is another group's, whoever has put it into whose hands. */
class NotYourGroupException extends BusinessException {

    private static final long serialVersionUID = 1L;

    NotYourGroupException() {
        super("Only people of the group whose task it is may work it.");
    }
}
