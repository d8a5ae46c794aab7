package org.aftersales.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.aftersales.guard.Repository;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A link in a form opens a window of its own: in that of Tasklist it would throw away what was filled in. */
@Tag("U2")
class LinksInFormsTest {

    private static final Pattern LINK = Pattern.compile("<a\\s[^>]*>|]\\([^)]*\\)");

    @Test
    void noLinkTakesTheFormAway() {
        var links = Repository.forms().values().stream()
                .flatMap(LinksInFormsTest::texts)
                .flatMap(text -> LINK.matcher(text).results())
                .map(found -> found.group())
                .toList();

        assertThat(links).as("pages of cases, photos").hasSizeGreaterThan(3);
        assertThat(links).allSatisfy(link -> assertThat(link).contains("target=\"_blank\""));
    }

    private static Stream<String> texts(JsonNode node) {
        return Stream.concat(
                List.of("text", "content").stream()
                        .map(node::path)
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::asText),
                StreamSupport.stream(node.spliterator(), false).flatMap(LinksInFormsTest::texts));
    }
}
