package org.aftersales.testdata;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Closes the application when the last test is over. Left to the end of the process it would stop at the same time as its PostgreSQL, and
 * an engine that wants to say goodbye to a database that is gone waits half a minute for a connection.
 */
class EndsBeforePostgres implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext test) {
        var application = (ConfigurableApplicationContext) SpringExtension.getApplicationContext(test);
        test.getRoot().getStore(Namespace.create(EndsBeforePostgres.class)).getOrComputeIfAbsent(application, running ->
                (CloseableResource) running::close);
    }
}
