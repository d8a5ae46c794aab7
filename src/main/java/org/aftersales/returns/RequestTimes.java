package org.aftersales.returns;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When a request was made, and what every request needs. */
@Component
class RequestTimes {

    /** What the column holds once it is encrypted, with room for Chinese. */
    private static final int REMARK_LIMIT = 1_000;

    private final Clock clock;

    RequestTimes(Clock clock) {
        this.clock = clock;
    }

    Instant of(ReturnRequest request) throws RequestedInFutureException, NoLinesException, RemarkTooLongException {
        var now = clock.instant();
        var requestedAt = Optional.ofNullable(request.requestedAt()).orElse(now);
        if (requestedAt.isAfter(now)) {
            throw new RequestedInFutureException();
        }
        if (request.lines().isEmpty()) {
            throw new NoLinesException();
        }
        checkRemark(request.remark());
        return requestedAt;
    }

    static void checkRemark(@Nullable String remark) throws RemarkTooLongException {
        if (remark != null && remark.length() > REMARK_LIMIT) {
            throw new RemarkTooLongException(REMARK_LIMIT);
        }
    }
}
