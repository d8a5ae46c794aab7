package org.aftersales.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.aftersales.shared.CaseNumber;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("RR-12")
class OwnDriversTest {

    @ParameterizedTest(name = "{0}: comes {1}")
    @CsvSource({"2026-11-28, true", "2026-11-29, false", "2026-11-30, true"})
    void ourOwnDriversRestOnSundays(LocalDate day, boolean comes) {
        var pickUp = new PickUp(
                "key",
                new CaseNumber("AS-261128-000001"),
                day,
                PickUp.Slot.NOON,
                new PickUp.Door("Li Wei", "13800000000", "Lane 7"),
                PickUp.State.WISHED,
                0,
                null);

        assertThat(new OwnDrivers().book(pickUp).isPresent()).isEqualTo(comes);
    }
}
