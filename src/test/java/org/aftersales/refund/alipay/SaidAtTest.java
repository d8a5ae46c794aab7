package org.aftersales.refund.alipay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("S17")
class SaidAtTest {

    /** 12:00:00 in Beijing. */
    private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-03-02 12:00:00, true",
        "2026-03-01 11:00:00, true",
        "2026-03-01 10:59:59, false",
        "2026-03-02 12:05:00, true",
        "2026-03-02 12:05:01, false",
    })
    void aWordIsAsFreshAsItSaysInBeijingsTime(String time, boolean fresh) {
        assertThat(SaidAt.lately(Map.of("notify_time", time), NOW)).isEqualTo(fresh);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "-90000000, true", "-90000001, false", "300000, true", "300001, false"})
    void aWordIsAsFreshAsItSaysInMilliseconds(long shift, boolean fresh) {
        var time = Long.toString(NOW.toEpochMilli() + shift);

        assertThat(SaidAt.lately(Map.of("utc_timestamp", time), NOW)).isEqualTo(fresh);
    }

    @Test
    void aWordWithTwoTimesIsAsOldAsTheOlder() {
        var now = Long.toString(NOW.toEpochMilli());

        assertThat(SaidAt.lately(Map.of("utc_timestamp", now, "notify_time", "2026-02-20 12:00:00"), NOW))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "now", "2026-03-02T12:00:00Z", "2026-13-02 12:00:00", "${1+1}", "99999999999999999999"})
    void whatIsNoTimeIsNotFresh(String nonsense) {
        assertThat(SaidAt.lately(Map.of("notify_time", nonsense), NOW)).isFalse();
        assertThat(SaidAt.lately(Map.of("utc_timestamp", nonsense), NOW)).isFalse();
        assertThat(SaidAt.lately(Map.of(), NOW)).isFalse();
    }
}
