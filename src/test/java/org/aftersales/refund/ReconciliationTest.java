package org.aftersales.refund;

import org.aftersales.testdata.DeskTest;

@DeskTest
class ReconciliationTest extends ReconciliationStories {}
