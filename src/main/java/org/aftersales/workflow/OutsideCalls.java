package org.aftersales.workflow;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limit of every call to the outside: payment providers, mail.
 *
 * @param callTimeout after it a call is given up, its outcome unknown
 */
@ConfigurationProperties("aftersales.outside")
public record OutsideCalls(@DefaultValue("10s") Duration callTimeout) {}
