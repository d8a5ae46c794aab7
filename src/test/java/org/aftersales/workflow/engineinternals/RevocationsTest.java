package org.aftersales.workflow.engineinternals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RevocationsTest {

    private final AtomicLong time = new AtomicLong(Long.MAX_VALUE - 1);
    private final AtomicInteger asked = new AtomicInteger();
    private final Revocations revocations = new Revocations(time::get);
    private boolean somebodyRevoked;

    @Test
    void thatNobodyRevokedAnythingIsBelievedForSomeSecondsOnly() {
        assertThat(exist()).isFalse();
        assertThat(exist()).isFalse();
        assertThat(asked).hasValue(1);

        somebodyRevoked = true;
        time.addAndGet(Revocations.BELIEVED.toNanos() - 1);
        assertThat(exist()).isFalse();
        time.incrementAndGet();
        assertThat(exist()).isTrue();
    }

    @Test
    void thatSomebodyDidIsAskedEachTime() {
        somebodyRevoked = true;
        assertThat(exist()).isTrue();
        assertThat(exist()).isTrue();
        assertThat(asked).hasValue(2);

        somebodyRevoked = false;
        assertThat(exist()).isFalse();
    }

    private boolean exist() {
        return revocations.exist(() -> {
            asked.incrementAndGet();
            return somebodyRevoked;
        });
    }
}
