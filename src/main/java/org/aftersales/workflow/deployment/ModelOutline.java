package org.aftersales.workflow.deployment;

import java.io.InputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a diagram or a file of decision tables says on its surface. Every start looks at every model; building them whole, checked against
 * their schemas, would take a quarter of it. What is deployed, the engine checks itself.
 *
 * @param processes ids of what can be run
 * @param decisions ids of the tables
 * @param candidateGroups of all its user tasks, as the model names them
 */
public record ModelOutline(Set<String> processes, Set<String> decisions, Set<String> candidateGroups) {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    public ModelOutline {
        processes = Set.copyOf(processes);
        decisions = Set.copyOf(decisions);
        candidateGroups = Set.copyOf(candidateGroups);
    }

    /** @throws IllegalArgumentException when it is no well-formed XML */
    public static ModelOutline of(InputStream model) {
        try {
            return read(model);
        } catch (XMLStreamException malformed) {
            throw new IllegalArgumentException("not a model", malformed);
        }
    }

    private static ModelOutline read(InputStream model) throws XMLStreamException {
        var processes = new HashSet<String>();
        var decisions = new HashSet<String>();
        var groups = new LinkedHashSet<String>();
        each(model, element -> {
            if (is(element, "process") && "true".equals(element.getAttributeValue(null, "isExecutable"))) {
                processes.add(element.getAttributeValue(null, "id"));
            } else if (is(element, "userTask")) {
                groups.addAll(listed(element.getAttributeValue(CAMUNDA, "candidateGroups")));
            } else if (element.getLocalName().equals("decision")) {
                decisions.add(element.getAttributeValue(null, "id"));
            }
        });
        return new ModelOutline(processes, decisions, groups);
    }

    private static void each(InputStream model, Consumer<XMLStreamReader> element) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        // a model may come from anybody who may deploy: nothing outside the file is read
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        var reader = factory.createXMLStreamReader(model);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.START_ELEMENT) {
                element.accept(reader);
            }
        }
        reader.close();
    }

    private static boolean is(XMLStreamReader element, String name) {
        return element.getLocalName().equals(name) && BPMN.equals(element.getNamespaceURI());
    }

    private static Set<String> listed(String groups) {
        return groups == null
                ? Set.of()
                : new LinkedHashSet<>(Arrays.asList(groups.trim().split("\\s*,\\s*", -1)));
    }
}
