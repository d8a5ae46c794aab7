package org.aftersales.testdata;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Several applications live in one test run, each with an engine named "default", and the engine's REST interface takes whichever was
 * registered last. Before each test class it is the one of the test's own application.
 */
class OwnEngine extends AbstractTestExecutionListener {

    @Override
    public void prepareTestInstance(TestContext test) {
        var own = test.getApplicationContext()
                .getBeanProvider(ProcessEngine.class)
                .getIfAvailable();
        if (own != null) {
            ProcessEngines.registerProcessEngine(own);
        }
    }
}
