package org.aftersales.warehouse.web;

import org.aftersales.warehouse.Receipt;

/** @param goodsArrived false: nothing came, so no inspection follows */
record ReceiptAnswer(String caseNumber, int parcelNumber, boolean goodsArrived, boolean moreExpected) {

    static ReceiptAnswer of(Receipt receipt) {
        return new ReceiptAnswer(
                receipt.caseNumber().value(), receipt.parcelNumber(), receipt.goodsArrived(), receipt.moreExpected());
    }
}
