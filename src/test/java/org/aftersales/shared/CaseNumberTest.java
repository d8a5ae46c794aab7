package org.aftersales.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseNumberTest {

    @Test
    void aCaseNumberIsReadAsItIsSpelt() {
        assertThat(CaseNumber.read("AS-261122-000042")).contains(new CaseNumber("AS-261122-000042"));
        assertThat(CaseNumber.read("AS-261122-123456789")).isPresent();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "AS-",
                "AS-x",
                "as-261122-000042",
                "AS-261122-00042",
                "AS-261122-1234567890",
                " AS-261122-000042",
                "AS-261122-000042\n",
                "AS-٢٦١١٢٢-000042"
            })
    void whatOnlyLooksLikeOneIsNone(String text) {
        assertThat(CaseNumber.read(text)).isEmpty();
    }
}
