package org.aftersales.returns;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.Callers;
import org.aftersales.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** When a request was made, and what every request needs. */
@Component
class RequestTimes {

    /** What the column holds once it is encrypted, with room for Chinese. */
    private static final int REMARK_LIMIT = 1_000;

    private final Clock clock;
    private final Callers callers;
    private final Duration farthestBack;

    /** @param farthestBack how long a mail or a letter may have lain before somebody of the staff files what it asks for */
    RequestTimes(
            Clock clock, Callers callers, @Value("${aftersales.requests.farthest-back:3d}") Duration farthestBack) {
        this.clock = clock;
        this.callers = callers;
        this.farthestBack = farthestBack;
    }

    Instant of(ReturnRequest request) throws BusinessException {
        var requestedAt = asked(request.requestedAt());
        if (request.lines().isEmpty()) {
            throw new NoLinesException();
        }
        checkRemark(request.remark());
        return requestedAt;
    }

    /**
     * When the customer asked. Windows count from it, so only the shop, whose customers ask by themselves, says any time that has been.
     *
     * @param said empty: now
     */
    Instant asked(@Nullable Instant said) throws RequestedInFutureException, RequestTooEarlyException {
        var now = clock.instant();
        if (said == null) {
            return now;
        }
        if (said.isAfter(now)) {
            throw new RequestedInFutureException();
        }
        if (!callers.roles().contains(Role.SHOP.id()) && said.isBefore(now.minus(farthestBack))) {
            throw new RequestTooEarlyException(farthestBack.toDays());
        }
        return said;
    }

    static void checkRemark(@Nullable String remark) throws RemarkTooLongException {
        if (remark != null && remark.length() > REMARK_LIMIT) {
            throw new RemarkTooLongException(REMARK_LIMIT);
        }
    }
}
