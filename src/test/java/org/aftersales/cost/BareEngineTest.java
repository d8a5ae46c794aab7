package org.aftersales.cost;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The diagrams change; the engine that they are compared with must still find its way through them. */
class BareEngineTest {

    @Test
    void returnsComeToTheirEndBehindEmptyDelegates(@TempDir Path folder) throws Exception {
        try (var engine = new BareEngine("jdbc:h2:file:" + folder.resolve("bare"))) {
            engine.prepare("T", 2);

            engine.work("T", 2);
        }
    }
}
