package org.aftersales.workflow.deployment;

import java.util.Set;

/**
 * A diagram, decision table or form of this release.
 *
 * @param resource its name, the same from the jar and from classes: {@code processes/returns/return-and-refund.bpmn}
 * @param kind what the engine makes of it
 * @param keys ids of the processes, decisions or the form in it
 * @param content the file as Modeler wrote it
 */
record PackagedModel(String resource, Kind kind, Set<String> keys, String content) {

    PackagedModel {
        keys = Set.copyOf(keys);
    }

    enum Kind {
        PROCESS,
        DECISION,
        FORM
    }
}
