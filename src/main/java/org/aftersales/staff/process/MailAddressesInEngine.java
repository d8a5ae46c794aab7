package org.aftersales.staff.process;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftersales.shared.Role;
import org.aftersales.staff.MailAddresses;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;

/** The addresses that stand beside the people in the engine's administration. */
@Component
class MailAddressesInEngine implements MailAddresses {

    /** So many people are written to at once; nobody is helped by more. */
    private static final int MOST = 50;

    private final IdentityService identity;
    private final TaskService tasks;

    MailAddressesInEngine(IdentityService identity, TaskService tasks) {
        this.identity = identity;
        this.tasks = tasks;
    }

    @Override
    public Optional<String> of(String person) {
        return Optional.ofNullable(identity.createUserQuery().userId(person).singleResult())
                .map(User::getEmail)
                .filter(address -> !address.isBlank());
    }

    @Override
    public List<String> of(Role role) {
        return ofGroup(role.id()).toList();
    }

    @Override
    public List<String> ofCandidates(String taskId) {
        return tasks.getIdentityLinksForTask(taskId).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .flatMap(this::ofGroup)
                .distinct()
                .limit(MOST)
                .toList();
    }

    private Stream<String> ofGroup(String group) {
        return identity.createUserQuery().memberOfGroup(group).listPage(0, MOST).stream()
                .map(User::getEmail)
                .filter(address -> address != null && !address.isBlank());
    }
}
