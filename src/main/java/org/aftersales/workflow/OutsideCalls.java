package org.aftersales.workflow;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limit of a usual call to the outside that a job makes. What takes longer, or more calls, says so as {@link
 * org.aftersales.shared.OutsideWork}.
 *
 * @param callTimeout after it a call is given up, its outcome unknown
 */
@ConfigurationProperties("aftersales.outside")
public record OutsideCalls(@DefaultValue("10s") Duration callTimeout) {}
