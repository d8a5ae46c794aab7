package org.aftersales.orders;

import java.time.ZoneId;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the shop says of a whole file because its rows do not.
 *
 * @param currency of orders that do not name one
 * @param deliveredAfterDays days between order and delivery, where no delivery time is told; empty: not delivered
 * @param zone the zone of times without one
 * @param paidBy the provider that took the money of orders without payments: the shop's statement that they are paid in full. Empty:
 *     {@value #SIMULATOR} for a CSV file that has no column about payment where the simulator pays, else {@value #NOBODY}
 */
public record ImportOptions(
        @Nullable CurrencyUnit currency, @Nullable Integer deliveredAfterDays, ZoneId zone, @Nullable String paidBy) {

    public static final String SIMULATOR = "simulator";
    public static final String NOBODY = "none";

    public ImportOptions paidByUnlessSaid(String provider) {
        return paidBy == null ? new ImportOptions(currency, deliveredAfterDays, zone, provider) : this;
    }
}
