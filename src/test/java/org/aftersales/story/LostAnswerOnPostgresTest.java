package org.aftersales.story;

import org.aftersales.testdata.DeskOnPostgresTest;

@DeskOnPostgresTest
class LostAnswerOnPostgresTest extends LostAnswer {}
