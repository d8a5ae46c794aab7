package org.aftersales.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.aftersales.policy.ReturnPolicy;
import org.aftersales.testdata.HouseRules;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds whatever the table of an owner says, one from before packaging had a bearing included. */
@Tag("B-06")
class DispositionRulesTest {

    /** Puts everything back on the shelf, and asks for nothing. */
    private final ReturnPolicy allToTheShelf = new HouseRules();

    private final DispositionRules rules = new DispositionRules(allToTheShelf, Clock.systemUTC());

    @Tag("QC-09")
    @ParameterizedTest(name = "opened {0}, package whole {1}, use by {2}")
    @CsvSource({"true, true, 2099-01-01", "false, false, 2099-01-01", "false, true, 2020-01-01"})
    void aTableThatSellsEverythingDoesNotSellUnsafeHealthProducts(
            boolean opened, boolean packagingComplete, LocalDate expiry) {
        var state = new DispositionQuestion(7, true, packagingComplete, true, opened, expiry, Severity.NONE);

        var choices = rules.choices(state, line("HEALTH")).choices();

        assertThat(choices.allowed()).containsExactly(Disposition.SCRAP);
        assertThat(choices.proposed()).isEqualTo(Disposition.SCRAP);
    }

    @Test
    void theSameTableSellsWhatIsWholeAndWhatIsNoHealthProduct() {
        var whole = new DispositionQuestion(7, true, true, true, false, LocalDate.of(2099, 1, 1), Severity.NONE);
        var torn = new DispositionQuestion(7, true, false, true, false, null, Severity.NONE);

        assertThat(rules.choices(whole, line("HEALTH")).choices().proposed()).isEqualTo(Disposition.RESTOCK);
        assertThat(rules.choices(torn, line("GENERAL")).choices().proposed()).isEqualTo(Disposition.RESTOCK);
    }

    @Test
    @Tag("B-05")
    void theSameTableSellsNothingThatNobodyCanIdentify() {
        var whole = new DispositionQuestion(7, false, true, true, false, null, Severity.NONE);

        assertThat(rules.choices(whole, line("UNKNOWN")).choices().allowed()).containsExactly(Disposition.SCRAP);
    }

    private static ParcelLine line(String productClass) {
        return new ParcelLine(7, 1L, 1, "PILLS", "Pills", productClass, null, null, 1);
    }
}
