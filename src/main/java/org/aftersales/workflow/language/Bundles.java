package org.aftersales.workflow.language;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads the bundles of a folder: flat JSON objects, one file per capability, merged into one. */
final class Bundles {

    private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() {};
    private static final ObjectMapper JSON = new ObjectMapper();

    private Bundles() {}

    /**
     * @param folder for example {@code i18n/zh}
     * @throws IllegalStateException naming the text and the file when two bundles translate one text differently
     */
    static Map<String, String> in(String folder) {
        var merged = new HashMap<String, String>();
        try {
            for (var bundle :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "/*.json")) {
                read(bundle).forEach((text, translation) -> add(merged, text, translation, bundle));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the texts of " + folder, e);
        }
        return Map.copyOf(merged);
    }

    private static Map<String, String> read(Resource bundle) {
        try (var content = bundle.getInputStream()) {
            return JSON.readValue(content, TEXTS);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + bundle.getDescription(), e);
        }
    }

    private static void add(Map<String, String> merged, String text, String translation, Resource bundle) {
        var other = merged.putIfAbsent(text, translation);
        if (other != null && !other.equals(translation)) {
            throw new IllegalStateException("'%s' is '%s' in %s and '%s' in another file"
                    .formatted(text, translation, bundle.getFilename(), other));
        }
    }
}
