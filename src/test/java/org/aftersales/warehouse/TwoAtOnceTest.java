package org.aftersales.warehouse;

import org.aftersales.testdata.DeskTest;

@DeskTest
class TwoAtOnceTest extends TwoAtOnce {}
