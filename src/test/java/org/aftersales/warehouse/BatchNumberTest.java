package org.aftersales.warehouse;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.aftersales.testdata.Canary;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("B-06")
class BatchNumberTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "L1", "20260401", "批号 20260401", "LOT-2026/04.01 (A)", "LOT13912345678", "第3批次"})
    void whatIsPrintedOnGoodsIsABatch(String typed) {
        assertThatCode(() -> BatchNumber.check(typed)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @Tag("S22")
    @ValueSource(
            strings = {
                Canary.NAME,
                Canary.PHONE,
                Canary.ADDRESS,
                Canary.MAIL,
                "王丽 139-1234-5678",
                "王丽",
                "１３９１２３４５６７８",
                "?"
            })
    void whatNamesOrReachesAPersonIsNone(String typed) {
        assertThatThrownBy(() -> BatchNumber.check(typed)).isInstanceOf(BatchInvalidException.class);
    }
}
