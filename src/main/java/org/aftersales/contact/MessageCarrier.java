package org.aftersales.contact;

/** Carries messages to customers: mail today, SMS later. */
public interface MessageCarrier {

    /** Whether a way to send is configured at all. */
    boolean available();

    /**
     * Hands a message over.
     *
     * @param id stable over attempts
     * @throws RuntimeException when the other side did not take it; another attempt follows
     */
    void carry(long id, OutgoingMessage message);
}
