package org.aftersales.refund.connection;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.aftersales.refund.PaymentProvider;
import org.aftersales.refund.ProviderAnswer;
import org.aftersales.refund.Refund;
import org.aftersales.refund.StatementLine;

/**
 * Leaves a sick provider alone, and lets a slow one not take everybody: the work is put off then, and nothing of its patience is spent.
 * Any word of the provider shows that it is well, a refusal too, however long it took: left alone for being slow, it would only ever be
 * asked whether it knows a refund, and never be sent one.
 */
final class GuardedProvider implements PaymentProvider {

    /** Who finds all lines taken comes again within so long: not all in the same moment, when they would find them taken again. */
    private static final Duration BUSY_AT_MOST = Duration.ofSeconds(10);

    private static final Duration BUSY_AT_LEAST = Duration.ofSeconds(1);

    private final PaymentProvider provider;
    private final String title;
    private final CircuitBreaker breaker;
    private final GuardSettings settings;
    private final Semaphore lines;

    GuardedProvider(PaymentProvider provider, String title, CircuitBreaker breaker, GuardSettings settings) {
        this.provider = provider;
        this.title = title;
        this.breaker = breaker;
        this.settings = settings;
        this.lines = new Semaphore(settings.atOnce());
    }

    @Override
    public String name() {
        return provider.name();
    }

    @Override
    public ProviderAnswer submit(Refund refund) {
        return guarded(() -> provider.submit(refund));
    }

    @Override
    public ProviderAnswer ask(Refund refund) {
        return guarded(() -> provider.ask(refund));
    }

    private ProviderAnswer guarded(Supplier<ProviderAnswer> call) {
        if (!lines.tryAcquire()) {
            return new ProviderAnswer.NotNow(busy(), title + " answers slowly: all lines to it are taken.");
        }
        try {
            return breaker.tryAcquirePermission()
                    ? watched(call)
                    : new ProviderAnswer.NotNow(
                            settings.rest(), title + " gives no answers at the moment and is left alone for a while.");
        } finally {
            lines.release();
        }
    }

    private static Duration busy() {
        return Duration.ofMillis(
                ThreadLocalRandom.current().nextLong(BUSY_AT_LEAST.toMillis(), BUSY_AT_MOST.toMillis()));
    }

    private ProviderAnswer watched(Supplier<ProviderAnswer> call) {
        var start = System.nanoTime();
        var answer = call.get();
        var took = System.nanoTime() - start;
        if (answer instanceof ProviderAnswer.Unknown unknown) {
            breaker.onError(took, TimeUnit.NANOSECONDS, new IllegalStateException(unknown.why()));
        } else {
            breaker.onSuccess(took, TimeUnit.NANOSECONDS);
        }
        return answer;
    }

    @Override
    public ZoneId zone() {
        return provider.zone();
    }

    /** Once a day, and in vain it is tried again much later: nothing that would have to be held back. */
    @Override
    public List<StatementLine> statement(LocalDate day) {
        return provider.statement(day);
    }

    @Override
    public Duration pauseBeforeAsking(int asks) {
        return provider.pauseBeforeAsking(asks);
    }

    @Override
    public Duration pauseBetweenRefunds() {
        return provider.pauseBetweenRefunds();
    }

    @Override
    public Duration patience() {
        return provider.patience();
    }

    @Override
    public int arrivalDays() {
        return provider.arrivalDays();
    }
}
