package org.aftersales.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever adds a variable decides whether the engine's history, which forgets nothing before its time, may keep its value. */
@Tag("S22")
class CaseVariablesTest {

    /** Words that a person typed for somebody: the case file keeps them, enciphered where they are personal. */
    private static final Set<String> TEXTS = Set.of(
            CaseVariables.CUSTOMER_TEXT,
            CaseVariables.CUSTOMER_QUESTION,
            CaseVariables.GOODWILL_TEXT,
            CaseVariables.GOODWILL_REASON,
            CaseVariables.OPINION_TEXT,
            CaseVariables.RESPONSIBILITY_TEXT,
            CaseVariables.WAIVER_REASON,
            CaseVariables.SEND_BACK_REASON,
            CaseVariables.DIFFERENCE_NOTE);

    /** People, places and accounts. */
    private static final Set<String> PERSONAL = Set.of(
            CaseVariables.RETURN_CONTACT,
            CaseVariables.RETURN_PHONE,
            CaseVariables.RETURN_ADDRESS,
            CaseVariables.ACCOUNT_HOLDER,
            CaseVariables.ACCOUNT_NUMBER,
            CaseVariables.ACCOUNT_BANK);

    /** Typed freely into a field of a form, so that anything may stand there; what is valid of it is in the case file and the books. */
    private static final Set<String> TYPED_FREELY = Set.of(
            CaseVariables.SERVICE_FEE,
            CaseVariables.GOODWILL_AMOUNT,
            CaseVariables.COUPON_CODE,
            CaseVariables.GIFT_SKU,
            CaseVariables.GIFT_UNITS,
            CaseVariables.GIFT_COURIER,
            CaseVariables.GIFT_TRACKING_NUMBER,
            CaseVariables.SENT_BACK_COURIER,
            CaseVariables.SENT_BACK_TRACKING_NUMBER,
            CaseVariables.SENT_BACK_UNITS,
            CaseVariables.SCRAPPED_UNITS,
            CaseVariables.VOUCHER_NUMBER);

    /** Changes with every question to a provider and says nothing afterwards. */
    private static final Set<String> PASSING = Set.of(CaseVariables.ASK_AGAIN_IN);

    @Test
    void everyVariableIsKeptInHistoryOrLeftOutOnPurpose() {
        var names = Arrays.stream(CaseVariables.class.getFields())
                .filter(field -> field.getType().equals(String.class))
                .map(CaseVariablesTest::name)
                .toList();

        assertThat(names).doesNotHaveDuplicates().allSatisfy(name -> assertThat(
                        Set.of(CaseVariables.KEPT_IN_HISTORY, TEXTS, PERSONAL, TYPED_FREELY, PASSING))
                .as("the lists that name %s", name)
                .filteredOn(list -> list.contains(name))
                .hasSize(1));
    }

    private static String name(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }
}
