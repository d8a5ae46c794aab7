package org.aftersales.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** No customer reads a sentence with a gap: a text uses only what its turn fills. The Chinese texts have the places of the English ones. */
@Tag("RR-15")
class PlaceTest {

    private static final Pattern PLACE = Pattern.compile("\\{([0-9]+)}");

    private static final List<Place> PLACES = List.of(Place.values());

    private static final Map<String, String> TEXTS = texts();

    @ParameterizedTest
    @EnumSource(mode = Mode.MATCH_NONE, names = "TASK_.*")
    void everyPlaceOfAMessageIsFilledAtItsTurn(Turn turn) {
        for (var part : new String[] {"subject", "body"}) {
            var text = TEXTS.get("message." + turn.code() + "." + part);

            assertThat(text).as("%s of %s", part, turn).isNotBlank();
            assertThat(PLACE.matcher(text).results().map(place -> PLACES.get(Integer.parseInt(place.group(1)))))
                    .as("%s of %s: %s", part, turn, text)
                    .allMatch(place -> place.filledAt(turn));
        }
    }

    private static Map<String, String> texts() {
        try (var file = PlaceTest.class.getResourceAsStream("/i18n/en/contact.json")) {
            return new ObjectMapper().readValue(file, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
