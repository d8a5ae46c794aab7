package org.aftersales.commission;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a beneficiary earned in a month, what went back, and what remains. Amounts are minor units, or hundredths of a point. */
public record Statement(Account.Type type, String beneficiary, YearMonth month, List<Part> parts) {

    public Statement {
        parts = List.copyOf(parts);
    }

    /**
     * One account in the month.
     *
     * @param opening zero, or what was carried from the month before: below zero
     * @param closedAt when the month was closed; empty while more may be booked
     */
    public record Part(Account account, long opening, List<Entry> entries, @Nullable Instant closedAt) {
        public Part {
            entries = List.copyOf(entries);
        }

        public long balance() {
            return opening + entries.stream().mapToLong(Entry::amount).sum();
        }

        /** What is paid out, or credited, for the month. */
        public long payable() {
            return Math.max(0, balance());
        }

        /** What is taken into the next month: zero or below. */
        public long carried() {
            return Math.min(0, balance());
        }
    }

    /**
     * @param what {@code EARNED}, {@code CORRECTED}, {@code REVERSED} or {@code RESTORED}
     * @param units whose money the customer has, or has not after all; zero for what was earned
     * @param caseNumber empty for what was earned
     */
    public record Entry(
            Instant at,
            String what,
            long amount,
            int units,
            int level,
            String orderNumber,
            int lineNumber,
            String article,
            String caseNumber) {}
}
