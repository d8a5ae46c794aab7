package org.aftersales.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.mock.env.MockEnvironment;

@Tag("R26")
class CompanyZoneTest {

    private final TimeZone before = TimeZone.getDefault();

    @AfterEach
    void theMachineIsWhereItWas() {
        TimeZone.setDefault(before);
    }

    @Test
    void aMachineElsewhereCountsAsTheCompanyDoes() {
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));

        startedWith("Asia/Shanghai");

        assertThat(TimeZone.getDefault().getID()).isEqualTo("Asia/Shanghai");
    }

    private static void startedWith(String zone) {
        try (var context = new StaticApplicationContext()) {
            context.setEnvironment(new MockEnvironment().withProperty("aftersales.time-zone", zone));
            new CompanyZone().initialize(context);
        }
    }
}
