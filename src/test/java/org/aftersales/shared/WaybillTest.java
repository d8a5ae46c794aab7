package org.aftersales.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.aftersales.testdata.Canary;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("RR-12")
class WaybillTest {

    @ParameterizedTest
    @CsvSource({
        "SF 123 456 789, SF123456789",
        "' sf123\t', SF123",
        "1Z 999.AA/10-12, 1Z999.AA/10-12",
        "ＳＦ１２３, SF123",
        "'SF\u200b12\u00a034\u3000', SF1234"
    })
    void aNumberIsTheSameHoweverItIsWritten(String typed, String number) {
        assertThat(Waybill.number(typed)).contains(number);
        assertThat(Waybill.number(number)).contains(number);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\u200b", "<script>1</script>", "#{2+2}<b>", "SF1;DROP", "王丽", "SF\u00001"})
    void whatIsNoNumberIsNone(String typed) {
        assertThat(Waybill.number(typed)).isEmpty();
        assertThat(Waybill.read("SF", typed)).isEmpty();
    }

    @Test
    void aNumberHasAnEnd() {
        assertThat(Waybill.number("1".repeat(64))).isPresent();
        assertThat(Waybill.number("1".repeat(65))).isEmpty();
        assertThat(Waybill.read("x".repeat(40), "1")).isPresent();
        assertThat(Waybill.read("x".repeat(41), "1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SF",
                "顺丰",
                "SF Express",
                "4PX",
                "17TRACK",
                "Österreichische Post",
                "J&T",
                "DHL (Paket)",
                "ไปรษณีย์"
            })
    void aCourierHasAName(String courier) {
        assertThat(Waybill.read("  " + courier + " ", "1"))
                .hasValueSatisfying(told -> assertThat(told.courier()).isEqualTo(courier));
    }

    @ParameterizedTest
    @Tag("S23")
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "顺丰 13912345678 王丽",
                "顺丰 1 3 9 1 2 3 4 5 6 7 8",
                "SF １３９１２３４５６７８",
                "SF 139-1234-5678",
                "SF ١٣٩١٢",
                "12345",
                "wang@example.com",
                "${1+1}<script>alert(1)</script>"
            })
    void aCouriersNameCarriesNothingElse(String courier) {
        assertThat(Waybill.read(courier, "1")).isEmpty();
    }

    @ParameterizedTest
    @Tag("S23")
    @ValueSource(
            strings = {
                Canary.PHONE,
                "139 1234 5678",
                "+86-139-1234-5678",
                "139-1234-5678",
                "0086/13912345678",
                "１３９１２３４５６７８"
            })
    void whoCouldBeCalledByItIsNoNumber(String typed) {
        assertThat(Waybill.number(typed)).isEmpty();
        assertThat(Waybill.read("SF", typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"SF13912345678", "12912345678", "1391234567", "139123456789", "8613912345678901", "CP139123456CN"
            })
    void whatOnlyLooksLikeItIsOne(String typed) {
        assertThat(Waybill.number(typed)).contains(typed);
    }

    @Test
    @Tag("S23")
    void noContactFitsIn() {
        for (var contact : new String[] {Canary.PHONE, Canary.MAIL, "SF " + Canary.ADDRESS + Canary.PHONE}) {
            assertThat(Waybill.read(contact, "SF1")).isEmpty();
        }
        assertThatThrownBy(() -> new Waybill(Canary.PHONE, "SF1"))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain(Canary.PHONE);
    }
}
