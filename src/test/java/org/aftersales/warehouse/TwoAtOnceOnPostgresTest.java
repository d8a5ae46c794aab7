package org.aftersales.warehouse;

import org.aftersales.testdata.DeskOnPostgresTest;

@DeskOnPostgresTest
class TwoAtOnceOnPostgresTest extends TwoAtOnce {}
