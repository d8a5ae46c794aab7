package org.aftersales.testdata;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.aftersales.shared.AesPersonalDataCipher;
import org.aftersales.shared.PersonalDataCipher;

/** A cipher with keys that everybody knows. */
public final class TestCipher {

    private TestCipher() {}

    public static PersonalDataCipher create() {
        return new AesPersonalDataCipher(
                Map.of("test", key("only-for-tests-0123456789-abcdef")), key("index-for-tests-0123456789-abcde"));
    }

    /** The same after a rotation: it encrypts with another key, and still reads what the first one wrote. */
    public static PersonalDataCipher withNewerKey(String id) {
        var keys = new LinkedHashMap<String, byte[]>();
        keys.put(id, key("newer-for-tests-0123456789-abcde"));
        keys.put("test", key("only-for-tests-0123456789-abcdef"));
        return new AesPersonalDataCipher(keys, key("index-for-tests-0123456789-abcde"));
    }

    private static byte[] key(String thirtyTwoLetters) {
        return thirtyTwoLetters.getBytes(StandardCharsets.US_ASCII);
    }
}
