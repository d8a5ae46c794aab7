package org.aftersales.workflow.sessions;

import org.aftersales.testdata.WorkflowOnPostgresTest;

@WorkflowOnPostgresTest
class SessionsOverHttpOnPostgresTest extends SessionsOverHttp {}
