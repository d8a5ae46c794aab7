package org.aftersales.desk.web;

import org.aftersales.testdata.DeskOnPostgresTest;

@DeskOnPostgresTest
class UnidentifiedArticleOnPostgresTest extends UnidentifiedArticle {}
