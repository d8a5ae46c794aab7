package org.aftersales.refund;

import org.aftersales.testdata.DeskTest;

@DeskTest
class FinanceAtOnceTest extends FinanceAtOnce {
    @Override
    int trials() {
        return 40;
    }
}
