package org.aftersales.refund.alipay;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When Alipay says by itself that it spoke: {@code notify_time}, in Beijing's time, or {@code utc_timestamp}, in milliseconds. Both are
 * signed, so that nobody makes an old word a new one.
 */
final class SaidAt {

    /** What is not acknowledged is told again after 4m, 10m, 10m, 1h, 2h, 6h and 15h, within 25 hours altogether; what is older was recorded by somebody. */
    private static final Duration LAST_TRY = Duration.ofHours(25);

    /** As far as clocks may differ. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private SaidAt() {}

    /** @return false also when no time is given, or none that can be read */
    static boolean lately(Map<String, String> fields, Instant now) {
        try {
            var moments = moments(fields);
            return !moments.isEmpty()
                    && moments.stream()
                            .allMatch(moment ->
                                    !moment.isBefore(now.minus(LAST_TRY)) && !moment.isAfter(now.plus(AHEAD)));
        } catch (DateTimeException | NumberFormatException unreadable) {
            return false;
        }
    }

    private static List<Instant> moments(Map<String, String> fields) {
        var moments = new ArrayList<Instant>();
        Optional.ofNullable(fields.get("notify_time"))
                .map(text -> LocalDateTime.parse(text, WRITTEN).atZone(BEIJING))
                .ifPresent(time -> moments.add(time.toInstant()));
        Optional.ofNullable(fields.get("utc_timestamp"))
                .map(text -> Instant.ofEpochMilli(Long.parseLong(text)))
                .ifPresent(moments::add);
        return moments;
    }
}
