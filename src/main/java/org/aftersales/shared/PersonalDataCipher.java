package org.aftersales.shared;

/** Encrypts personal data before they are stored, and finds them again by a keyed hash. */
public interface PersonalDataCipher {

    /** @return text with the id of its key, authenticated, different at every call */
    String encrypt(String plain);

    /** @throws IllegalStateException when the text was tampered with or its key is unknown */
    String decrypt(String cipher);

    byte[] encrypt(byte[] plain);

    byte[] decrypt(byte[] cipher);

    /**
     * A keyed hash for exact look-up.
     *
     * @param normalised the value in the one form in which it is looked up
     */
    String index(String normalised);
}
