package org.aftersales.orders.intake;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * An upload on the disk of this node until it is imported, encrypted with a key that only this object knows: what a crash leaves behind
 * is noise.
 */
final class SealedUpload implements AutoCloseable {

    private final Path file;
    private final byte[] key = new byte[32];
    private final byte[] start = new byte[16];

    private SealedUpload(Path file) {
        this.file = file;
        var random = new SecureRandom();
        random.nextBytes(key);
        random.nextBytes(start);
    }

    static SealedUpload of(InputStream upload) throws IOException {
        var sealed = new SealedUpload(Files.createTempFile("order-import-", ".sealed"));
        try (var out = new CipherOutputStream(
                new BufferedOutputStream(Files.newOutputStream(sealed.file)), sealed.cipher(Cipher.ENCRYPT_MODE))) {
            upload.transferTo(out);
        } catch (IOException | RuntimeException broken) {
            sealed.close();
            throw broken;
        }
        return sealed;
    }

    InputStream open() throws IOException {
        return new BufferedInputStream(
                new CipherInputStream(Files.newInputStream(file), cipher(Cipher.DECRYPT_MODE)), 1 << 16);
    }

    /** Counter mode: whoever may change files of this node may do worse than change an upload. */
    private Cipher cipher(int mode) {
        try {
            var cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(start));
            return cipher;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no AES", missing);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
