package org.aftersales.workflow.caseview;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftersales.shared.Callers;
import org.aftersales.shared.CaseListPart;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.CaseViewPart.Viewer;
import org.aftersales.workflow.engineinternals.InsideWork;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts together what the capabilities show of cases on the cards of a task list, so that people recognise the case they look for. */
@Component
public class CaseCards {

    /** The column that tells the number of the case. */
    public static final String CASE_NUMBER = "caseNumber";

    private final ObjectProvider<CaseListPart> parts;
    private final RuntimeService runtime;
    private final InsideWork inside;
    private final Callers callers;

    CaseCards(ObjectProvider<CaseListPart> parts, RuntimeService runtime, InsideWork inside, Callers callers) {
        this.parts = parts;
        this.runtime = runtime;
        this.inside = inside;
        this.callers = callers;
    }

    /** @return texts by the name of their column, for every process instance that belongs to a case */
    Map<String, Map<String, String>> of(Set<String> instances, Locale language) {
        var person = callers.userId();
        if (person.isEmpty() || instances.isEmpty()) {
            return Map.of();
        }
        var cases = casesOf(instances);
        var cards = cards(Set.copyOf(cases.values()), new Viewer(person.get(), callers.roles(), language));
        return cases.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, instance -> cards.get(instance.getValue())));
    }

    private Map<CaseNumber, Map<String, String>> cards(Set<CaseNumber> cases, Viewer viewer) {
        var cards = new HashMap<CaseNumber, Map<String, String>>();
        cases.forEach(number -> cards.put(number, new LinkedHashMap<>(Map.of(CASE_NUMBER, number.value()))));
        parts.orderedStream().forEach(part -> part.of(cases, viewer)
                .forEach((number, texts) -> cards.get(number).putAll(texts)));
        return cards;
    }

    private Map<String, CaseNumber> casesOf(Set<String> instances) {
        return inside.execute(() -> runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                .flatMap(instance -> CaseNumber.read(instance.getBusinessKey())
                        .map(number -> Map.entry(instance.getProcessInstanceId(), number))
                        .stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
