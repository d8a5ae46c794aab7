package org.aftersales.shared;

/** How personal data is stored: encrypted, and found again by a keyed hash of its normalised form (PS-02). */
public interface PersonalDataCipher {

    /** @return the key's id and the ciphertext; never the same twice for the same text */
    String encrypt(String plain);

    /** @throws IllegalStateException when the text was changed since, or its key is not known any more */
    String decrypt(String cipher);

    byte[] encrypt(byte[] plain);

    /** @throws IllegalStateException when the bytes were changed since, or their key is not known any more */
    byte[] decrypt(byte[] cipher);

    /**
     * The keyed hash by which a datum is looked up.
     *
     * @param normalised the datum in the one form in which it is compared
     * @return 64 hexadecimal digits
     */
    String index(String normalised);

    /** Whether it was encrypted with an older key: reading and storing it again moves it to the newest. */
    boolean outdated(String cipher);
}
