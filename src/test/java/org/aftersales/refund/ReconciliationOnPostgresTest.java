package org.aftersales.refund;

import org.aftersales.testdata.DeskOnPostgresTest;

@DeskOnPostgresTest
class ReconciliationOnPostgresTest extends ReconciliationStories {}
