package org.aftersales.workflow;

import org.aftersales.shared.BusinessException;
import org.camunda.bpm.engine.BadUserRequestException;

/** A refusal from inside the engine's command: the command is rolled back; the sentence is the refusal's. */
public class RefusedSubmission extends BadUserRequestException {

    private static final long serialVersionUID = 1L;

    private final transient BusinessException refusal;

    public RefusedSubmission(BusinessException refusal, Exception cause) {
        super(refusal.getMessage(), cause);
        this.refusal = refusal;
    }

    public BusinessException refusal() {
        return refusal;
    }
}
