package org.aftersales.workflow.submission;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.Callers;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.FourEyes;
import org.aftersales.shared.Role;
import org.aftersales.shared.TaskRule;
import org.aftersales.workflow.Memberships;
import org.aftersales.workflow.engineinternals.SubmittedTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the capabilities: who is excluded from a task, and what must hold before it is completed. */
@Component
class TaskRules {

    private final ObjectProvider<TaskRule> rules;
    private final ObjectProvider<FourEyes> fourEyes;
    private final Callers callers;
    private final Memberships memberships;

    TaskRules(
            ObjectProvider<TaskRule> rules,
            ObjectProvider<FourEyes> fourEyes,
            Callers callers,
            Memberships memberships) {
        this.rules = rules;
        this.fourEyes = fourEyes;
        this.callers = callers;
        this.memberships = memberships;
    }

    /** Whoever the assignee is said to be, the authenticated person counts, and has to be of a group whose task it is (PS-04). */
    void checkPerson(SubmittedTask task) throws BusinessException {
        var person = callers.userId();
        if (!fourEyesOf(task).isEmpty()) {
            checkFourEyes(task, person.orElseThrow(SignInNeededException::new));
        }
        if (task.assignee() != null && person.isPresent() && !task.assignee().equals(person.get())) {
            throw new ClaimedByAnotherException();
        }
        if (person.isPresent()) {
            checkGroup(task, callers.roles());
        }
    }

    /** @throws BusinessException when the person could not complete the task and therefore shall not hold it */
    void checkHolder(SubmittedTask task, String person) throws BusinessException {
        checkFourEyes(task, person);
        checkGroup(
                task,
                callers.userId().filter(person::equals).isPresent() ? callers.roles() : memberships.rolesOf(person));
    }

    private void checkGroup(SubmittedTask task, Set<String> roles) throws NotYourGroupException {
        var groups = task.groups().get();
        if (!groups.isEmpty() && !roles.contains(Role.ADMINISTRATOR.id()) && Collections.disjoint(groups, roles)) {
            throw new NotYourGroupException();
        }
    }

    private void checkFourEyes(SubmittedTask task, String person) throws FourEyesException {
        for (var pair : fourEyesOf(task)) {
            if (pair.excluded(caseOf(task)).contains(person)) {
                throw new FourEyesException();
            }
        }
    }

    void checkRules(SubmittedTask task, Map<String, Object> values) throws BusinessException {
        var applying =
                rules.stream().filter(rule -> rule.task().equals(task.task())).toList();
        for (var rule : applying) {
            rule.check(new TaskRule.Submission(caseOf(task), task.id(), callers.actor(), values));
        }
    }

    private List<FourEyes> fourEyesOf(SubmittedTask task) {
        return fourEyes.stream().filter(pair -> pair.task().equals(task.task())).toList();
    }

    private static CaseNumber caseOf(SubmittedTask task) {
        return new CaseNumber(String.valueOf(task.businessKey()));
    }
}
