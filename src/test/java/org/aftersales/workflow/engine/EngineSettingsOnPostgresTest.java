package org.aftersales.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import org.aftersales.testdata.WorkflowOnPostgresTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WorkflowOnPostgresTest
class EngineSettingsOnPostgresTest extends EngineSettings {

    @Autowired
    private HikariDataSource pool;

    @Test
    void rowsOfABatchTravelTogether() {
        assertThat(pool.getDataSourceProperties()).containsEntry("reWriteBatchedInserts", "true");
    }

    @Override
    String indexesOfTasks() {
        return "select indexname from pg_indexes where tablename = 'act_ru_task'";
    }
}
