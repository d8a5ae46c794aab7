package org.aftersales.refund;

/** What a payment provider says about a refund, or that it said nothing we could read. */
public sealed interface ProviderAnswer {

    /** @param providerNumber the provider's own number of the refund */
    record Succeeded(String providerNumber) implements ProviderAnswer {}

    /** Accepted; the outcome comes later. */
    record Pending() implements ProviderAnswer {}

    /** Nothing was paid, and repeating it as it is will not help. */
    record Refused(String code, String text) implements ProviderAnswer {}

    /** The provider does not know the number: it never arrived. */
    record NotFound() implements ProviderAnswer {}

    /** Time-out, lost or unreadable answer: the money may have been paid. */
    record Unknown(String why) implements ProviderAnswer {}
}
