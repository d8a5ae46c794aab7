package org.aftersales.cases.store;

import java.sql.DatabaseMetaData;
import java.util.HashMap;
import java.util.Map;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/** Fills the place {@code ${binary}} of a migration: the one column type for bytes that H2 and PostgreSQL do not share. */
@Component
class BinaryColumnType implements FlywayConfigurationCustomizer {

    @Override
    public void customize(FluentConfiguration configuration) {
        try {
            var product = JdbcUtils.extractDatabaseMetaData(
                    configuration.getDataSource(), DatabaseMetaData::getDatabaseProductName);
            Map<String, String> places = new HashMap<>(configuration.getPlaceholders());
            places.put("binary", "PostgreSQL".equals(product) ? "bytea" : "blob");
            configuration.placeholders(places);
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException("cannot ask the database for its name", e);
        }
    }
}
