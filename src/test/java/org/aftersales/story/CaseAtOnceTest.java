package org.aftersales.story;

import org.aftersales.testdata.DeskTest;

@DeskTest
class CaseAtOnceTest extends CaseAtOnce {}
