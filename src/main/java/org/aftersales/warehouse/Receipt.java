package org.aftersales.warehouse;

import org.aftersales.shared.CaseNumber;

/**
 * What the recording of an arrival led to.
 *
 * @param goodsArrived false: nothing came, so there is nothing to inspect
 * @param nothingCame no parcel of the case had anything in it, and none is expected any more
 * @param goodsAccepted whether an earlier inspection of this case has accepted goods
 */
public record Receipt(
        CaseNumber caseNumber,
        int parcelNumber,
        boolean goodsArrived,
        boolean moreExpected,
        boolean nothingCame,
        boolean goodsAccepted) {}
