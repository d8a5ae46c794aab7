package org.aftersales.workflow.engine;

import org.aftersales.testdata.WorkflowTest;

@WorkflowTest
class EngineSettingsOnH2Test extends EngineSettings {
    @Override
    String indexesOfTasks() {
        return "select INDEX_NAME from INFORMATION_SCHEMA.INDEXES where TABLE_NAME = 'ACT_RU_TASK'";
    }
}
