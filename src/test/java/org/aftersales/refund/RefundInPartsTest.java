package org.aftersales.refund;

import org.aftersales.testdata.DeskTest;

@DeskTest
class RefundInPartsTest extends RefundInPartsStories {}
