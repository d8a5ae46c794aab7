package org.aftersales.refund;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The payment providers that can be reached, by the name that orders give them in their payments. */
@Component
class PaymentProviders {

    private static final Logger LOG = LoggerFactory.getLogger(PaymentProviders.class);

    private final Map<String, PaymentProvider> byName;

    /**
     * @param jobLockMillis how long a job is locked: a provider that could answer later than a third of it would have its job run twice at
     *     once (faults R19, F6), so such a provider is not accepted
     */
    PaymentProviders(
            ObjectProvider<PaymentProvider> configured,
            @Value("${camunda.bpm.job-execution.lock-time-in-millis:300000}") long jobLockMillis) {
        var providers = configured.orderedStream().toList();
        if (providers.isEmpty()) {
            LOG.warn(
                    "No payment provider is configured: nothing will be paid. Every approved refund comes back to finance as failed,"
                            + " to be paid by hand and recorded with its voucher.");
        }
        byName = providers.stream().collect(Collectors.toUnmodifiableMap(PaymentProvider::name, Function.identity()));
        var most = Duration.ofMillis(jobLockMillis / 3);
        for (var provider : providers) {
            // a step asks first and may submit afterwards
            if (provider.patience().multipliedBy(2).compareTo(most) > 0) {
                throw new IllegalStateException("The payment provider " + provider.name() + " may take "
                        + provider.patience() + " per call, which is too long for jobs locked for " + jobLockMillis
                        + " ms. Shorten its time-out or lengthen camunda.bpm.job-execution.lock-time-in-millis.");
            }
        }
    }

    Collection<PaymentProvider> all() {
        return byName.values();
    }

    Optional<PaymentProvider> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** @throws IllegalStateException when the provider is configured no longer: the step is tried again once it is */
    PaymentProvider get(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalStateException("the payment provider " + name + " is not configured"));
    }
}
