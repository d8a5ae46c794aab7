package org.aftersales.workflow.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftersales.guard.CodeBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever reads Chinese reads no English: every text has a translation, only one, and it says the same. */
class TranslationTest {

    private static final Pattern LETTER = Pattern.compile("\\p{IsAlphabetic}");
    private static final Pattern PLACE = Pattern.compile("(?<!\\{)\\{\\d+}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /** What a Chinese reader reads as it is. */
    private static final Set<String> SAME_IN_CHINESE = Set.of("VIP", "ID", "CSV", "JSON", "YYYY-MM-DDTHH:mm:ss");

    private static final Map<String, String> CHINESE = Bundles.in("i18n/zh");

    @Test
    void everythingThatIsSaidIsSaidInChineseToo() {
        var untranslated = SpokenTexts.all().entrySet().stream()
                .filter(spoken -> !CHINESE.containsKey(spoken.getKey()))
                .map(spoken -> spoken.getValue() + ": " + spoken.getKey());

        assertThat(untranslated).as("texts without Chinese").isEmpty();
    }

    @Test
    void everyRefusalHasASentenceThatTheCheckReads() {
        assertThat(SpokenTexts.refusals()).hasSameSizeAs(CodeBase.refusals());
    }

    @ParameterizedTest
    @ValueSource(strings = {"i18n/zh", "i18n/en", "i18n/webapps"})
    void noTextIsTranslatedInTwoWays(String folder) {
        assertThat(Bundles.contradictions(folder)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"i18n/zh", "i18n/webapps"})
    void aTranslationFillsTheSamePlaces(String folder) {
        var crooked = Bundles.in(folder).entrySet().stream().filter(text -> !SpokenTexts.places(text.getKey())
                .toList()
                .equals(SpokenTexts.places(text.getValue()).toList()));

        assertThat(crooked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"i18n/zh", "i18n/en"})
    void everyPlaceOfATextIsFilled(String folder) {
        var filling = Collections.nCopies(40, "x").toArray();

        var unfilled = Bundles.in(folder).values().stream()
                .filter(text -> PLACE.matcher(text).find())
                .filter(text ->
                        PLACE.matcher(new MessageFormat(text).format(filling)).find());

        assertThat(unfilled).as("an apostrophe alone hides the places after it").isEmpty();
    }

    @Test
    void everyLetterToACustomerIsSignedAlike() {
        var letters = CHINESE.entrySet().stream()
                .filter(text -> text.getKey().endsWith("\n\nYour after-sales service"))
                .map(Map.Entry::getValue)
                .toList();

        assertThat(letters).isNotEmpty().allMatch(letter -> letter.endsWith("\n\n售后服务部"));
    }

    @Test
    void noTranslationIsKeptThatNobodySaysAnyMore() {
        var said = everythingWritten();

        assertThat(CHINESE.keySet()).as("translations that nobody uses").allMatch(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "cockpit", "admin"})
    void theWebApplicationsSpeakChinese(String application) throws IOException {
        assertThat(new WebappTexts(new ObjectMapper()).missing(application))
                .as("texts of %s without Chinese", application)
                .isEmpty();
    }

    /** An empty one hides a text on purpose; a comparison sign is read by everybody. */
    @ParameterizedTest
    @ValueSource(strings = {"i18n/zh", "i18n/webapps"})
    void aTranslationIsChinese(String folder) {
        var english = Bundles.in(folder).values().stream()
                .filter(text ->
                        LETTER.matcher(text).find() && !HAN.matcher(text).find());

        assertThat(english).isSubsetOf(SAME_IN_CHINESE);
    }

    /** Whether a text stands in a model, a page, a class or a bundle of codes, in the way that such a file writes quotes and breaks. */
    private static Predicate<String> everythingWritten() {
        var everything = Stream.of(
                        Sources.in("processes", "mn"),
                        Sources.in("forms", ".form"),
                        Sources.templates(),
                        Sources.in("src/main/resources/i18n/en", ".json"),
                        Sources.in("src/main/resources/static/desk", ".js"),
                        Sources.in("src/main/resources/db", ".sql"),
                        Sources.java())
                .flatMap(sources -> sources)
                .map(source -> source.text().replaceAll("\"\\s*\\+\\s*\"", ""))
                .collect(Collectors.joining("\n"))
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .replace("\\\"", "\"")
                .replace("\\'", "'")
                .replace("\\n", "\n");
        return everything::contains;
    }
}
