package org.aftersales.workflow.submission;

import org.aftersales.testdata.WorkflowOnPostgresTest;

@WorkflowOnPostgresTest
class RacesOnPostgresTest extends Races {}
