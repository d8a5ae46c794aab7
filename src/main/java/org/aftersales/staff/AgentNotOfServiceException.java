package org.aftersales.staff;

import org.aftersales.shared.BusinessException;

/** A dedicated agent works the tasks of customer service. */
public class AgentNotOfServiceException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public AgentNotOfServiceException() {
        super("Choose somebody of customer service as the dedicated agent.");
    }
}
