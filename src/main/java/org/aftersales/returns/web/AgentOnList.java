package org.aftersales.returns.web;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftersales.cases.CaseAgents;
import org.aftersales.shared.CaseListPart;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.CaseViewPart.Viewer;
import org.springframework.stereotype.Component;

/** Whose customer it is, on the cards of the task lists (RR-21). */
@Component
class AgentOnList implements CaseListPart {

    private final CaseAgents agents;

    AgentOnList(CaseAgents agents) {
        this.agents = agents;
    }

    @Override
    public Map<CaseNumber, Map<String, String>> of(Set<CaseNumber> cases, Viewer viewer) {
        return agents.of(cases).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, agent -> Map.of("dedicatedAgent", agent.getValue())));
    }
}
