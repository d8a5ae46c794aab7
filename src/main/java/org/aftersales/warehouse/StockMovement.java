package org.aftersales.warehouse;

import java.time.Instant;
import org.aftersales.shared.CaseNumber;

/**
 * An inbound or outbound record (WH-01, WH-02).
 *
 * @param type {@code RETURN_INBOUND}, {@code AFTERSALES_OUTBOUND} or, of refused goods that go back, {@code REFUSED_OUTBOUND}
 * @param operator the authenticated person who put the goods away or sent them
 */
public record StockMovement(
        String type, CaseNumber caseNumber, String sku, int units, Stock stock, Instant at, String operator) {}
