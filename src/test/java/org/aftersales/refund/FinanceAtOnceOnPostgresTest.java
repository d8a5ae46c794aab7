package org.aftersales.refund;

import org.aftersales.testdata.DeskOnPostgresTest;

@DeskOnPostgresTest
class FinanceAtOnceOnPostgresTest extends FinanceAtOnce {
    @Override
    int trials() {
        return 200;
    }
}
