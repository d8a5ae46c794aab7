package org.aftersales.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.HtmlUtils;

@Tag("S11")
class LiterallyTest {

    private static final Pattern SHOWN_AS_MARKUP = Pattern.compile("\"(?:content|text)\": \"(.*)\",?");
    private static final Pattern FREE_TEXT =
            Pattern.compile("\\.(remark|sendBackReason|customerText|note|defect|opinionText|shipment)}}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=//evil.example/x onerror=alert(1)>",
                "[win](http://evil.example) **now** `x` # _y_",
                "${1+1} #{2+2} {{caseView.customer.phone}} <%= 7*7 %>",
                "&lt;b&gt; &#60;",
                "金丝雀 5 < 6 & \"7\""
            })
    void aReaderSeesWhatWasTypedAndNoSignMeansAnything(String typed) {
        var shown = Literally.shown(typed);

        assertThat(HtmlUtils.htmlUnescape(shown)).isEqualTo(typed);
        assertThat(shown.replaceAll("&#\\d+;", "")).doesNotContainPattern("[<>&\"'\\[\\]()*_`{}$#!:/.=%]");
    }

    @Test
    void linesStayLinesAndNothingStaysNothing() {
        assertThat(Literally.shown("a\r\nb")).isEqualTo("a<br>b");
        assertThat(Literally.shown(null)).isEmpty();
    }

    @Test
    void noFormPutsTheWordsOfPeopleIntoItsMarkupAsTheyAre() throws Exception {
        List<Path> forms;
        try (var files = Files.walk(Path.of("forms"))) {
            forms = files.filter(file -> file.toString().endsWith(".form")).toList();
        }

        assertThat(forms).isNotEmpty();
        for (var form : forms) {
            var markup = SHOWN_AS_MARKUP.matcher(Files.readString(form));
            while (markup.find()) {
                assertThat(FREE_TEXT.matcher(markup.group(1)).find())
                        .as(form + ": " + markup.group(1))
                        .isFalse();
            }
        }
    }
}
