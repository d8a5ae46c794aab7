package org.aftersales.workflow.language;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Answers the web applications when they ask for their Chinese texts. */
@RestController
class WebappLocales {

    private static final Set<String> APPLICATIONS = Set.of("tasklist", "welcome", "cockpit", "admin");

    private final WebappTexts texts;
    private final Map<String, JsonNode> made = new ConcurrentHashMap<>();

    WebappLocales(WebappTexts texts) {
        this.texts = texts;
    }

    @GetMapping("/camunda/app/{application}/locales/zh.json")
    JsonNode chinese(@PathVariable String application) throws IOException {
        if (!APPLICATIONS.contains(application)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var known = made.get(application);
        if (known == null) {
            known = texts.chineseOf(application);
            made.put(application, known);
        }
        return known;
    }
}
