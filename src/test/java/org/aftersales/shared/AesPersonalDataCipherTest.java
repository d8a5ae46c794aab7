package org.aftersales.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.aftersales.testdata.Canary;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("PS-02")
@Tag("S22")
class AesPersonalDataCipherTest {

    private static final byte[] OLD_KEY = key("the-old-key-0123456789-abcdefghi");
    private static final byte[] NEW_KEY = key("the-new-key-0123456789-abcdefghi");
    private static final byte[] INDEX_KEY = key("the-index-key-0123456789-abcdefg");

    private final PersonalDataCipher before = new AesPersonalDataCipher(Map.of("k1", OLD_KEY), INDEX_KEY);
    private final PersonalDataCipher after = new AesPersonalDataCipher(rotated(), INDEX_KEY);

    @Test
    void whatIsStoredTellsNothingAndIsReadBack() {
        var stored = before.encrypt(Canary.NAME);

        assertThat(stored).startsWith("k1:").doesNotContain(Canary.NAME);
        assertThat(before.decrypt(stored)).isEqualTo(Canary.NAME);
        var file = Canary.ADDRESS.getBytes(StandardCharsets.UTF_8);
        assertThat(before.decrypt(before.encrypt(file))).isEqualTo(file);
    }

    @Test
    void theSameTextIsNeverStoredTheSameWayTwice() {
        var nonces = new HashSet<String>();

        for (int write = 0; write < 1_000_000; write++) {
            // the nonce of 12 bytes is the first 16 letters after the key id
            nonces.add(before.encrypt("").substring(3, 19));
        }

        assertThat(nonces).hasSize(1_000_000);
    }

    @Test
    void oneChangedBitIsNoticed() {
        var sealed = before.encrypt(Canary.PHONE.getBytes(StandardCharsets.UTF_8));

        for (int place = 0; place < sealed.length; place++) {
            var changed = sealed.clone();
            changed[place] ^= 1;
            assertThatThrownBy(() -> before.decrypt(changed)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void textThatIsNoCiphertextIsRefusedWithoutBeingRepeated() {
        for (var text : new String[] {"", "k1:", "k1:###", Canary.PHONE, "k9:" + "A".repeat(60)}) {
            assertThatThrownBy(() -> before.decrypt(text))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageNotContaining(Canary.PHONE);
        }
    }

    @Test
    void afterARotationOldDataIsReadAndMovesToTheNewKeyWhenItIsStoredAgain() {
        var old = before.encrypt(Canary.PHONE);

        assertThat(after.decrypt(old)).isEqualTo(Canary.PHONE);
        assertThat(after.outdated(old)).isTrue();

        var renewed = after.encrypt(after.decrypt(old));
        assertThat(renewed).startsWith("k2:");
        assertThat(after.outdated(renewed)).isFalse();
        assertThatThrownBy(() -> before.decrypt(renewed)).hasMessageContaining("k2");
    }

    @Test
    void aCiphertextCannotBePassedOffAsOneOfAnotherKey() {
        var same = new LinkedHashMap<String, byte[]>();
        same.put("k1", OLD_KEY);
        same.put("k2", OLD_KEY);
        var stored = before.encrypt(Canary.PHONE);

        assertThatThrownBy(() -> new AesPersonalDataCipher(same, INDEX_KEY).decrypt("k2" + stored.substring(2)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theKeyedHashIsTheSameUnderEveryEncryptionKeyAndUselessWithoutItsOwn() {
        assertThat(before.index(Canary.PHONE))
                .isEqualTo(after.index(Canary.PHONE))
                .hasSize(64);
        assertThat(new AesPersonalDataCipher(Map.of("k1", OLD_KEY), NEW_KEY).index(Canary.PHONE))
                .isNotEqualTo(before.index(Canary.PHONE));
    }

    @Test
    void weakOrMissingKeysAreRefused() {
        assertThatThrownBy(() -> new AesPersonalDataCipher(Map.of("k1", new byte[16]), INDEX_KEY))
                .hasMessageContaining("32 bytes");
        assertThatThrownBy(() -> new AesPersonalDataCipher(Map.of(), INDEX_KEY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<String, byte[]> rotated() {
        var keys = new LinkedHashMap<String, byte[]>();
        keys.put("k2", NEW_KEY);
        keys.put("k1", OLD_KEY);
        return keys;
    }

    private static byte[] key(String thirtyTwoLetters) {
        return thirtyTwoLetters.getBytes(StandardCharsets.US_ASCII);
    }
}
