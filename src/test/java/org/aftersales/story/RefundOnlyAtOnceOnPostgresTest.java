package org.aftersales.story;

import org.aftersales.testdata.DeskOnPostgresTest;

@DeskOnPostgresTest
class RefundOnlyAtOnceOnPostgresTest extends RefundOnlyAtOnce {}
