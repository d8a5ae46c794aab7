package org.aftersales.shared;

import java.time.Duration;

/**
 * What one job does outside when it does more than a single usual call: the lock of the job has to outlive it. Each is a bean of whoever
 * makes the calls.
 *
 * @param setting name of the setting that makes it shorter
 * @param longest all calls of the job together
 */
public record OutsideWork(String setting, Duration longest) {}
