package org.aftersales.story;

import org.aftersales.testdata.DeskOnPostgresTest;

@DeskOnPostgresTest
class SendGoodsBackOnPostgresTest extends SendGoodsBackStories {}
