package org.aftersales.workflow.language;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads the bundles of a folder: flat JSON objects, one file per capability, merged into one. */
final class Bundles {

    private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() {};
    private static final ObjectMapper JSON = new ObjectMapper();

    private Bundles() {}

    /**
     * All texts of a folder. Where two bundles translate one text differently the first file by name counts: a desk that says
     * something twice must still open in the morning.
     *
     * @param folder for example {@code i18n/zh}
     */
    static Map<String, String> in(String folder) {
        var merged = new HashMap<String, String>();
        for (var bundle : bundles(folder)) {
            read(bundle).forEach(merged::putIfAbsent);
        }
        return Map.copyOf(merged);
    }

    /** The texts that two bundles of the folder translate differently, with the name of the second. */
    static List<String> contradictions(String folder) {
        var merged = in(folder);
        var found = new ArrayList<String>();
        for (var bundle : bundles(folder)) {
            read(bundle).forEach((text, translation) -> {
                if (!translation.equals(merged.get(text))) {
                    found.add("%s: '%s' is '%s' there and '%s' in another file"
                            .formatted(bundle.getFilename(), text, translation, merged.get(text)));
                }
            });
        }
        return found;
    }

    private static List<Resource> bundles(String folder) {
        try {
            return Arrays.stream(
                            new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "/*.json"))
                    .sorted(Comparator.comparing(bundle -> String.valueOf(bundle.getFilename())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot find the texts of " + folder, e);
        }
    }

    private static Map<String, String> read(Resource bundle) {
        try (var content = bundle.getInputStream()) {
            return JSON.readValue(content, TEXTS);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + bundle.getDescription(), e);
        }
    }
}
