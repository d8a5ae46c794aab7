package org.aftersales.workflow.sessions;

import org.aftersales.testdata.WorkflowTest;

@WorkflowTest
class SessionsOverHttpTest extends SessionsOverHttp {}
