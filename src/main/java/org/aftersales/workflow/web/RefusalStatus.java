package org.aftersales.workflow.web;

import java.util.List;
import org.aftersales.shared.BusinessException;
import org.springframework.http.HttpStatus;

/** The HTTP status of a refusal, from the last words of its code. */
public final class RefusalStatus {

    /** Somebody else was first. */
    private static final List<String> CONFLICTS = List.of("MovedOn", "Held", "Cancelled");

    private RefusalStatus() {}

    /** {@code …Unknown} is 404; {@code …MovedOn}, {@code …Held} and {@code …Cancelled} are 409, every other refusal 422. */
    public static HttpStatus of(BusinessException refusal) {
        if (refusal.code().endsWith("Unknown")) {
            return HttpStatus.NOT_FOUND;
        }
        return CONFLICTS.stream().anyMatch(refusal.code()::endsWith)
                ? HttpStatus.CONFLICT
                : HttpStatus.UNPROCESSABLE_ENTITY;
    }
}
