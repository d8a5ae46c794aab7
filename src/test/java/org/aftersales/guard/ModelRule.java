package org.aftersales.guard;

import java.util.stream.Stream;

/** One thing that must hold for a diagram, so that its owner may change it without asking a programmer. */
interface ModelRule {

    /** What is wrong with the diagram: one sentence each, beginning with the id of the element; nothing when all is well. */
    Stream<String> findings(Diagram diagram, Surroundings surroundings);
}
