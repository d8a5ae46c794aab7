package org.aftersales.refund.connection;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.aftersales.refund.PaymentProvider;
import org.springframework.stereotype.Component;

/** Puts a guard before each connected provider. */
@Component
public class ProviderGuards {

    private final GuardSettings settings;
    private final Clock clock;
    private final Map<String, CircuitBreaker> breakers = new ConcurrentHashMap<>();

    ProviderGuards(GuardSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** @param title of the provider, as an operator reads it */
    public PaymentProvider before(PaymentProvider provider, String title) {
        var config = CircuitBreakerConfig.custom()
                .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(settings.calls())
                .minimumNumberOfCalls(settings.calls())
                .failureRateThreshold(50)
                .waitDurationInOpenState(settings.rest())
                .permittedNumberOfCallsInHalfOpenState(2)
                .clock(clock)
                .build();
        var breaker = CircuitBreaker.of(provider.name(), config);
        breakers.put(provider.name(), breaker);
        return new GuardedProvider(provider, title, breaker, settings);
    }

    /** All providers are asked again at once, for example after an operator has repaired the line. */
    public void reset() {
        breakers.values().forEach(CircuitBreaker::reset);
    }
}
