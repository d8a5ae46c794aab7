package org.aftersales.desk.web;

import org.aftersales.testdata.DeskTest;

@DeskTest
class UnidentifiedArticleTest extends UnidentifiedArticle {}
