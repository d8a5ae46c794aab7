package org.aftersales.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftersales.guard.Repository;
import org.aftersales.shared.Role;
import org.aftersales.testdata.FileDecisionTables;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A form that says where the contact of the customer is read is filled in only by people who may read it there. */
@Tag("B-15")
class ContactReadersTest {

    private static final List<String> SUPERIORS = List.of(Role.CS_SUPERVISOR.id(), Role.AFTERSALES_MANAGER.id());

    private static final FileDecisionTables TABLES = new FileDecisionTables();

    @Test
    void whoeverMayClaimATaskThatNeedsTheContactMayReadIt() {
        var forms = formsThatNeedTheContact();
        var tasks = Repository.diagrams().stream()
                .flatMap(diagram -> diagram.model().getModelElementsByType(UserTask.class).stream())
                .filter(task -> forms.contains(task.getCamundaFormRef()))
                .toList();

        assertThat(tasks).isNotEmpty();
        assertThat(tasks)
                .allSatisfy(task ->
                        assertThat(ContactController.ROLES).as(task.getId()).containsAll(whoMayClaim(task)));
    }

    private static Set<String> formsThatNeedTheContact() {
        return Repository.forms().values().stream()
                .filter(form -> form.toString().contains("WhereContactIs"))
                .map(form -> form.path("id").asText())
                .collect(Collectors.toSet());
    }

    /** Superiors too, where the table lets them work what is late. */
    private List<String> whoMayClaim(UserTask task) {
        var groups = new ArrayList<>(task.getCamundaCandidateGroupsList());
        if (groups.stream().anyMatch(this::superiorsHelp)) {
            groups.addAll(SUPERIORS);
        }
        return groups;
    }

    private boolean superiorsHelp(String group) {
        return TABLES.ask("SuperiorsPart", Map.of("role", group)).flag("worksIt");
    }
}
