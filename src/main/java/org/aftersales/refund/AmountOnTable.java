package org.aftersales.refund;

import java.util.Optional;

/**
 * The amount of a case as people talk about it now.
 *
 * @param fixed whether the ledger holds it; otherwise it is a preview or was sent back
 * @param choices what it was worked out with and may be changed; empty once the amount is fixed
 * @param sendBackReason what finance wrote when it sent the amount back last
 * @param freightLeftMinor freight of the order that may still be given back
 */
public record AmountOnTable(
        RefundCalculation calculation,
        boolean fixed,
        Optional<RefundChoices> choices,
        Optional<String> sendBackReason,
        long freightLeftMinor) {}
