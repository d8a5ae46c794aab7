package org.aftersales.workflow.engineinternals;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Passwords as bcrypt, in place of the engine's single round of SHA-512. The password with the engine's salt is shortened by SHA-256
 * first, because bcrypt looks at the first 72 bytes only.
 */
class BcryptPasswords implements PasswordEncryptor {

    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();

    @Override
    public String encrypt(String saltedPassword) {
        var hash = bcrypt.encode(shortened(saltedPassword));
        StoredPasswords.made(hash);
        return hash;
    }

    @Override
    public boolean check(String saltedPassword, String hash) {
        return bcrypt.matches(shortened(saltedPassword), hash);
    }

    @Override
    public String hashAlgorithmName() {
        return "bcrypt-sha256";
    }

    private static String shortened(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
