package org.aftersales.workflow.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A form's file says which fields it asks for and what they allow. */
class FormFieldsTest {

    private final Map<String, FormField> fields =
            FormFields.of(getClass().getResourceAsStream("/models/test-review.form"), new ObjectMapper());

    @Test
    void fieldsInGroupsCountAndDisabledOnesDoNot() {
        assertThat(fields).containsOnlyKeys("decision", "fee", "note", "freight", "fixed");
    }

    @Test
    void aFieldThatMayBeHiddenIsNeverRequired() {
        assertThat(fields.get("decision").required()).isTrue();
        assertThat(fields.get("note").required()).isFalse();
    }

    @ParameterizedTest(name = "{0} = {1}: allowed = {2}")
    @CsvSource({
        "decision, approve, true",
        "decision, pay twice, false",
        "decision, '', false",
        "fee, 3.10, true",
        "fee, -0.01, false",
        "fee, 1000.01, false",
        "fee, 1e9999999, false",
        "fee, three, false",
        "note, exactly twenty chars, true",
        "note, more than twenty letters, false",
        "note, '', true"
    })
    void aFieldAllowsWhatItsFormSays(String field, String value, boolean allowed) {
        assertThat(fields.get(field).allows(value)).isEqualTo(allowed);
    }

    @Test
    void aBoxIsTickedOrNot() {
        assertThat(fields.get("freight").allows(true)).isTrue();
        assertThat(fields.get("freight").allows("true")).isFalse();
    }
}
