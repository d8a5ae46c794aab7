package org.aftersales.story;

import org.aftersales.testdata.DeskOnPostgresTest;

@DeskOnPostgresTest
class LateParcelAtOnceOnPostgresTest extends LateParcelAtOnce {}
