package org.aftersales.story;

import org.aftersales.testdata.DeskTest;

@DeskTest
class PersonalDataInFieldsTest extends PersonalDataInFields {}
