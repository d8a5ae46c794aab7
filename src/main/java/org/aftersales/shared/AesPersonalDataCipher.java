package org.aftersales.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM with a random nonce; the id of the key stands before the ciphertext and is authenticated with it, so keys can be rotated. */
public final class AesPersonalDataCipher implements PersonalDataCipher {

    /** Bits of the authentication tag; the longest that GCM offers (NIST SP 800-38D). */
    private static final int TAG_BITS = 128;
    /** Bytes of the nonce for which GCM needs no further hashing (NIST SP 800-38D). */
    private static final int NONCE_BYTES = 12;

    private static final int KEY_BYTES = 32;

    private final Map<String, SecretKey> keys = new LinkedHashMap<>();
    private final String newest;
    private final SecretKey indexKey;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param keys key ids (at most 20 letters, digits, dashes) and their 32 bytes; the first encrypts, every one decrypts
     * @param indexKey 32 bytes; changing it makes stored keyed hashes useless
     */
    public AesPersonalDataCipher(Map<String, byte[]> keys, byte[] indexKey) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("at least one key for personal data is needed");
        }
        keys.forEach((id, key) -> this.keys.put(checkedId(id), secret(key, "AES")));
        this.newest = keys.keySet().iterator().next();
        this.indexKey = secret(indexKey, "HmacSHA256");
    }

    private static String checkedId(String id) {
        if (!id.matches("[A-Za-z0-9-]{1,20}")) {
            throw new IllegalArgumentException("not a key id: " + id);
        }
        return id;
    }

    private static SecretKey secret(byte[] bytes, String algorithm) {
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key for personal data has 32 bytes, not " + bytes.length);
        }
        return new SecretKeySpec(bytes, algorithm);
    }

    @Override
    public String encrypt(String plain) {
        var sealed = seal(plain.getBytes(StandardCharsets.UTF_8));
        return newest + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    @Override
    public String decrypt(String cipher) {
        var colon = cipher.indexOf(':');
        if (colon < 0) {
            throw new IllegalStateException("stored personal data has no key id");
        }
        try {
            var sealed = Base64.getUrlDecoder().decode(cipher.substring(colon + 1));
            return new String(open(cipher.substring(0, colon), sealed), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw new IllegalStateException("stored personal data was changed", broken);
        }
    }

    @Override
    public byte[] encrypt(byte[] plain) {
        var id = newest.getBytes(StandardCharsets.US_ASCII);
        var sealed = seal(plain);
        return ByteBuffer.allocate(1 + id.length + sealed.length)
                .put((byte) id.length)
                .put(id)
                .put(sealed)
                .array();
    }

    @Override
    public byte[] decrypt(byte[] cipher) {
        var idLength = cipher.length == 0 ? 0 : cipher[0];
        if (idLength < 1 || cipher.length < 1 + idLength) {
            throw new IllegalStateException("stored personal data has no key id");
        }
        var sealed = new byte[cipher.length - 1 - idLength];
        System.arraycopy(cipher, 1 + idLength, sealed, 0, sealed.length);
        return open(new String(cipher, 1, idLength, StandardCharsets.US_ASCII), sealed);
    }

    @Override
    public String index(String normalised) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(indexKey);
            return HexFormat.of().formatHex(mac.doFinal(normalised.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no HMAC-SHA256", missing);
        }
    }

    @Override
    public boolean outdated(String cipher) {
        return !cipher.startsWith(newest + ":");
    }

    private byte[] seal(byte[] plain) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed = gcm(Cipher.ENCRYPT_MODE, newest, nonce).doFinal(plain);
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException trouble) {
            throw new IllegalStateException("personal data cannot be encrypted", trouble);
        }
    }

    private byte[] open(String keyId, byte[] sealed) {
        if (!keys.containsKey(keyId)) {
            throw new IllegalStateException("the key " + keyId + " of stored personal data is not known");
        }
        if (sealed.length < NONCE_BYTES) {
            throw new IllegalStateException("stored personal data was changed");
        }
        var nonce = new byte[NONCE_BYTES];
        System.arraycopy(sealed, 0, nonce, 0, NONCE_BYTES);
        try {
            return gcm(Cipher.DECRYPT_MODE, keyId, nonce).doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException changed) {
            throw new IllegalStateException("stored personal data was changed", changed);
        }
    }

    private Cipher gcm(int mode, String keyId, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, keys.get(keyId), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(keyId.getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }
}
