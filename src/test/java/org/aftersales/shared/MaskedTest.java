package org.aftersales.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S23")
class MaskedTest {

    @Test
    void aPhoneNumberIsRecognisedNotRead() {
        assertThat(Masked.phone("13812341234")).isEqualTo("138****1234");
        assertThat(Masked.phone("+86 138-1234-1234")).isEqualTo("138****1234");
        assertThat(Masked.phone("5551234")).isEqualTo("****34");
        assertThat(Masked.phone("91234567")).isEqualTo("****67");
        assertThat(Masked.phone("912345678")).isEqualTo("****678");
        assertThat(Masked.phone("0571-912345")).isEqualTo("****345");
        assertThat(Masked.phone("12")).isEqualTo("****");
        assertThat(Masked.phone("")).isEqualTo("****");
        assertThat(Masked.phone(null)).isNull();
    }

    @Test
    void aNameKeepsItsFirstCharacter() {
        assertThat(Masked.name("王小明")).isEqualTo("王**");
        assertThat(Masked.name("Anna Rossi")).isEqualTo("A**");
        assertThat(Masked.name("𠮷田")).isEqualTo("𠮷**");
        assertThat(Masked.name(" ")).isNull();
    }

    @Test
    void aMailAddressKeepsItsHost() {
        assertThat(Masked.mail("anna@example.com")).isEqualTo("a***@example.com");
        assertThat(Masked.mail("no address")).isEqualTo("***");
    }

    @Test
    void anAddressKeepsTheProvince() {
        assertThat(Masked.address("浙江省杭州市西湖区金丝雀巷77号")).isEqualTo("浙江省******");
        assertThat(Masked.address("7")).isEqualTo("******");
    }
}
