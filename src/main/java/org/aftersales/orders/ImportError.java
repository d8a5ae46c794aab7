package org.aftersales.orders;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong in an import.
 *
 * @param line line of a CSV file, or position of the order in JSON, from 1
 * @param order the order's number, where it could be read
 * @param field the column, or the path in JSON; empty when the whole order is meant
 * @param argument fills the place of the sentence
 */
public record ImportError(
        long line, @Nullable String order, String field, ImportFault fault, @Nullable String argument) {}
