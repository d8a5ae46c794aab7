package org.aftersales.refund;

import java.time.Duration;

/** What a payment provider says about a refund, or that it said nothing we could read. */
public sealed interface ProviderAnswer {

    /** @param providerNumber the provider's own number of the refund */
    record Succeeded(String providerNumber) implements ProviderAnswer {}

    /** Accepted; the outcome comes later. */
    record Pending() implements ProviderAnswer {}

    /** Nothing was paid, and repeating it as it is will not help. */
    record Refused(String code, String text) implements ProviderAnswer {}

    /** It had paid, as far as we know or not, and the money came back. Only a provider's own signed word says so. */
    record CameBack(String code, String text) implements ProviderAnswer {}

    /** The provider does not know the number: it never arrived. */
    record NotFound() implements ProviderAnswer {}

    /**
     * It was not asked, and nothing was sent: it would not be served now.
     *
     * @param pause after which it may be asked again
     */
    record NotNow(Duration pause, String why) implements ProviderAnswer {}

    /** Time-out, lost or unreadable answer: the money may have been paid. */
    record Unknown(String why) implements ProviderAnswer {}
}
