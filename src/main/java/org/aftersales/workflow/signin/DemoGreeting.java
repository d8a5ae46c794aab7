package org.aftersales.workflow.signin;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The last lines of the log tell a newcomer where to go and how to sign in. */
@Component
@Profile("demo")
class DemoGreeting {

    private static final Logger LOG = LoggerFactory.getLogger(DemoGreeting.class);

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void greet(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web) {
            LOG.info("\n{}", greeting(web.getWebServer().getPort()));
        }
    }

    static String greeting(int port) {
        var people = Arrays.stream(DemoPerson.values())
                .map(person -> "    %-8s %-12s  %s"
                        .formatted(
                                person.userId(),
                                person.password(),
                                person.role().title()))
                .collect(Collectors.joining("\n"));
        return """
                The after-sales desk is open: http://localhost:%d/
                Sign in as one of these people (user, password, role). This is a demonstration: everybody knows the passwords.
                %s"""
                .formatted(port, people);
    }
}
