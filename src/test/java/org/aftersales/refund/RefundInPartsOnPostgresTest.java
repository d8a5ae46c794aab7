package org.aftersales.refund;

import org.aftersales.testdata.DeskOnPostgresTest;

@DeskOnPostgresTest
class RefundInPartsOnPostgresTest extends RefundInPartsStories {}
