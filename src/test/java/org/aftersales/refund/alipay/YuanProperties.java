package org.aftersales.refund.alipay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.joda.money.Money;

/** Amounts on their way to Alipay and back: no cent is made or lost, and nothing is rounded. */
@Tag("R14")
class YuanProperties {

    @Property
    void everyCentIsWrittenAndReadAsItIs(@ForAll @LongRange(min = 1) long cents) {
        var amount = Money.ofMinor(Yuan.CURRENCY, cents);

        assertThat(Yuan.text(amount)).matches("\\d+\\.\\d\\d");
        assertThat(Yuan.read(Yuan.text(amount)).getAmountMinorLong()).isEqualTo(cents);
    }

    @Property
    void partsOfACentAreNoAmount(
            @ForAll @LongRange(max = 1_000_000_000L) long yuan, @ForAll @IntRange(min = 1, max = 9) int tenthOfACent) {
        assertThatThrownBy(() -> Yuan.read(yuan + ".00" + tenthOfACent)).isInstanceOf(ArithmeticException.class);
    }

    @Property
    void wordsAreNoAmount(@ForAll @AlphaChars @StringLength(max = 20) String word) {
        assertThatThrownBy(() -> Yuan.read(word)).isInstanceOf(NumberFormatException.class);
    }
}
