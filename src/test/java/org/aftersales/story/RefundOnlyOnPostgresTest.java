package org.aftersales.story;

import org.aftersales.testdata.DeskOnPostgresTest;

@DeskOnPostgresTest
class RefundOnlyOnPostgresTest extends RefundOnlyStory {}
