package org.aftersales.staff.process;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftersales.shared.Role;
import org.aftersales.staff.MailAddresses;
import org.aftersales.workflow.TaskHolders;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The addresses that stand beside the people in the engine's administration. */
@Component
class MailAddressesInEngine implements MailAddresses {

    /** So many people are written to at once; nobody is helped by more. */
    private static final int MOST = 50;

    private final IdentityService identity;
    private final TaskService tasks;
    private final TaskHolders holders;

    MailAddressesInEngine(IdentityService identity, TaskService tasks, TaskHolders holders) {
        this.identity = identity;
        this.tasks = tasks;
        this.holders = holders;
    }

    @Override
    public Optional<String> of(String person) {
        return Optional.ofNullable(identity.createUserQuery().userId(person).singleResult())
                .map(User::getEmail)
                .filter(MailAddressesInEngine::known);
    }

    @Override
    public List<String> of(Role role) {
        return members(role.id())
                .map(User::getEmail)
                .filter(MailAddressesInEngine::known)
                .limit(MOST)
                .toList();
    }

    /** By their names: of more people than are written to, it is always the same ones. */
    @Override
    public List<String> ofCandidates(String taskId) {
        return tasks.getIdentityLinksForTask(taskId).stream()
                .filter(link -> link.getType().equals(IdentityLinkType.CANDIDATE))
                .flatMap(this::people)
                .filter(person -> known(person.getEmail()))
                .sorted(Comparator.comparing(User::getId))
                .filter(person -> holders.mayHold(taskId, person.getId()))
                .map(User::getEmail)
                .distinct()
                .limit(MOST)
                .toList();
    }

    private Stream<User> people(IdentityLink link) {
        return link.getGroupId() != null
                ? members(link.getGroupId())
                : identity.createUserQuery().userId(link.getUserId()).list().stream();
    }

    private Stream<User> members(String group) {
        return identity.createUserQuery().memberOfGroup(group).orderByUserId().asc().list().stream();
    }

    private static boolean known(@Nullable String address) {
        return address != null && !address.isBlank();
    }
}
