package org.aftersales.refund;

import org.aftersales.testdata.DeskTest;

@DeskTest
class AlipayTest extends AlipayStories {}
