package org.aftersales.workflow.submission;

import org.aftersales.testdata.WorkflowTest;

@WorkflowTest
class RacesOnH2Test extends Races {}
