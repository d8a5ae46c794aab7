package org.aftersales.refund.connection;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a provider counts as sick.
 *
 * @param calls of so many last calls, half unanswered make a provider sick
 * @param rest so long a sick provider is left alone; then two calls try whether it is well
 * @param atOnce so many calls of this node a provider gets at a time, so that a slow one does not take all who do the work
 */
@ConfigurationProperties("aftersales.refund.guard")
record GuardSettings(@DefaultValue("6") int calls, @DefaultValue("1m") Duration rest, @DefaultValue("2") int atOnce) {}
