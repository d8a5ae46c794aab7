package org.aftersales.testdata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

@Tag("S24")
class LogGuardTest {

    @Test
    void aLineThatTellsOfTheCanaryIsHeardAndOthersAreNot() {
        System.out.println("a customer called");
        assertThat(LogGuard.leaksSinceLastLook()).isEmpty();

        System.out.println("a customer called from " + Canary.PHONE);
        assertThat(LogGuard.leaksSinceLastLook()).hasSize(1);

        LoggerFactory.getLogger(LogGuardTest.class).warn("mail to {} failed", Canary.MAIL);
        assertThat(LogGuard.leaksSinceLastLook()).hasSize(1);
    }
}
