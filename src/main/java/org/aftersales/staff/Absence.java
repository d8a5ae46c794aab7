package org.aftersales.staff;

import java.time.LocalDate;

/**
 * Somebody is away, and somebody else covers (B-13).
 *
 * @param id zero while it is not stored
 * @param firstDay first day of the absence
 * @param lastDay last day of the absence, not before the first
 */
public record Absence(long id, String person, String deputy, LocalDate firstDay, LocalDate lastDay) {}
