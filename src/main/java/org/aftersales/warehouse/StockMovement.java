package org.aftersales.warehouse;

import java.time.Instant;
import org.aftersales.shared.CaseNumber;

/**
 * An inbound record (WH-01).
 *
 * @param type {@code RETURN_INBOUND}
 * @param operator the authenticated person who put the goods away
 */
public record StockMovement(
        String type, CaseNumber caseNumber, String sku, int units, Stock stock, Instant at, String operator) {}
