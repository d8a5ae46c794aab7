package org.aftersales.refund.connection;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Nobody starts with half a connection. */
public final class CompleteSettings {

    private CompleteSettings() {}

    /**
     * @param needed what has to be set, by its name
     * @throws IllegalStateException naming what is missing
     */
    public static void check(String provider, String prefix, Map<String, ? extends @Nullable Object> needed) {
        List<String> missing = needed.entrySet().stream()
                .filter(setting -> setting.getValue() == null
                        || setting.getValue().toString().isBlank())
                .map(setting -> prefix + "." + setting.getKey())
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException(provider + " is only half configured. Set " + String.join(", ", missing)
                    + ", or none of " + prefix);
        }
    }
}
