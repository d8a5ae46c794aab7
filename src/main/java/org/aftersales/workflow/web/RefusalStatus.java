package org.aftersales.workflow.web;

import org.aftersales.shared.BusinessException;
import org.springframework.http.HttpStatus;

/** The HTTP status of a refusal, from the last words of its code. */
public final class RefusalStatus {

    private RefusalStatus() {}

    /** {@code …Unknown} is 404, {@code …MovedOn} is 409, every other refusal 422. */
    public static HttpStatus of(BusinessException refusal) {
        if (refusal.code().endsWith("Unknown")) {
            return HttpStatus.NOT_FOUND;
        }
        return refusal.code().endsWith("MovedOn") ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY;
    }
}
