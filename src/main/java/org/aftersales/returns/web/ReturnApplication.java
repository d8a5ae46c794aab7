package org.aftersales.returns.web;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.aftersales.returns.AnswerNotReadableException;
import org.aftersales.returns.ReturnRequest;
import org.aftersales.returns.ReturnRequest.RequestedLine;
import org.jspecify.annotations.Nullable;

/**
 * The application form of a return (IN-18). Fields that are not listed here are of no interest, whatever they say.
 *
 * @param channel for agents: phone, email or store
 * @param identityVerified for agents: identity and purchase are confirmed
 * @param deliveryRefused the customer does not take the parcel in; it comes back by itself
 */
record ReturnApplication(
        @Nullable String orderNumber,
        @Nullable OffsetDateTime requestedAt,
        @Nullable String reason,
        @Nullable String remark,
        @Nullable String channel,
        @Nullable Boolean identityVerified,
        @Nullable Boolean deliveryRefused,
        @Nullable List<@Nullable Line> lines) {

    record Line(@Nullable Integer lineNumber, @Nullable Integer units, @Nullable Boolean opened) {

        RequestedLine requested() {
            return new RequestedLine(
                    Objects.requireNonNullElse(lineNumber, 0),
                    Objects.requireNonNullElse(units, 0),
                    Boolean.TRUE.equals(opened));
        }
    }

    ReturnRequest request(Asked asked) throws AnswerNotReadableException {
        return new ReturnRequest(
                asked.order(orderNumber),
                requestedAt == null ? null : requestedAt.toInstant(),
                Objects.requireNonNullElse(reason, ""),
                remark,
                channel,
                Boolean.TRUE.equals(identityVerified),
                Boolean.TRUE.equals(deliveryRefused),
                lines == null
                        ? List.of()
                        : lines.stream()
                                .filter(Objects::nonNull)
                                .map(Line::requested)
                                .toList());
    }
}
