package org.aftersales.customers;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The keys of personal data; from the environment in production.
 *
 * @param keys {@code id:base64 of 32 bytes}; the first encrypts, the others only decrypt what was written before a rotation
 * @param indexKey base64 of 32 bytes, for the keyed hashes; stays when the keys rotate
 */
@ConfigurationProperties("aftersales.personal-data")
public record PersonalDataSettings(@DefaultValue List<String> keys, @DefaultValue("") String indexKey) {

    public PersonalDataSettings {
        keys = List.copyOf(keys);
    }

    Map<String, byte[]> keysById() {
        var byId = new LinkedHashMap<String, byte[]>();
        for (var key : keys) {
            var colon = key.indexOf(':');
            if (colon < 1) {
                throw new IllegalStateException(
                        "aftersales.personal-data.keys: each key is written as id:base64 of 32 bytes");
            }
            byId.put(key.substring(0, colon).strip(), decoded(key.substring(colon + 1)));
        }
        return byId;
    }

    byte[] indexKeyBytes() {
        return decoded(indexKey);
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException notBase64) {
            // the cause would print part of the key
            throw new IllegalStateException("aftersales.personal-data: a key is not base64");
        }
    }

    /** Keys do not belong into logs. */
    @Override
    public String toString() {
        return "PersonalDataSettings of " + keys.size() + " keys";
    }
}
