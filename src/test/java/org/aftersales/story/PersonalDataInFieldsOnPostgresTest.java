package org.aftersales.story;

import org.aftersales.testdata.DeskOnPostgresTest;

@DeskOnPostgresTest
class PersonalDataInFieldsOnPostgresTest extends PersonalDataInFields {}
