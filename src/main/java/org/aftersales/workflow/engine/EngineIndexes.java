package org.aftersales.workflow.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * An index that the engine's schema lacks on H2 and PostgreSQL: it looks for sub-tasks at every completion of a task, and would read
 * all open tasks for it. The engine creates its schema itself, so the index can only follow it.
 */
@Component
class EngineIndexes implements SmartInitializingSingleton {

    private final JdbcTemplate database;

    /** @param engineWithItsSchema asked for so that the tables exist */
    EngineIndexes(JdbcTemplate database, ProcessEngine engineWithItsSchema) {
        this.database = database;
    }

    @Override
    public void afterSingletonsInstantiated() {
        database.execute("create index if not exists ACT_IDX_TASK_PARENT_TASK_ID on ACT_RU_TASK(PARENT_TASK_ID_)");
    }
}
