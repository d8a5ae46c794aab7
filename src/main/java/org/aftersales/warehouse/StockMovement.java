package org.aftersales.warehouse;

import java.time.Instant;
import org.aftersales.shared.CaseNumber;

/**
 * An inbound or outbound record (WH-01, WH-02).
 *
 * @param type {@code RETURN_INBOUND}, {@code AFTERSALES_OUTBOUND}, of refused goods that go back {@code REFUSED_OUTBOUND}, of those that the
 *     customer does not want back {@code GIVEN_UP_OUTBOUND} and {@code GIVEN_UP_INBOUND}, of those that are part of a new return
 *     {@code RETURNED_ANEW_OUTBOUND}
 * @param operator the authenticated person who put the goods away, sent or scrapped them
 */
public record StockMovement(
        String type, CaseNumber caseNumber, String sku, int units, Stock stock, Instant at, String operator) {}
