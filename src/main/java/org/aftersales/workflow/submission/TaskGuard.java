package org.aftersales.workflow.submission;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.Callers;
import org.aftersales.shared.Role;
import org.aftersales.workflow.Overtaken;
import org.aftersales.workflow.RefusedSubmission;
import org.aftersales.workflow.deployment.PackagedModels;
import org.aftersales.workflow.engineinternals.InsideWork;
import org.aftersales.workflow.engineinternals.SubmissionGuard;
import org.aftersales.workflow.engineinternals.SubmittedTask;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.stereotype.Component;

/** The one guard of every user task: who may claim, get and complete it, with which fields, and under which rules of the capabilities. */
@Component
class TaskGuard implements SubmissionGuard {

    private final TaskRules rules;
    private final DeployedForms forms;
    private final RefusalOfRequest last;
    private final Callers callers;
    private final PackagedModels packaged;
    private final ProcessEngine engine;
    private final InsideWork inside;

    TaskGuard(
            TaskRules rules,
            DeployedForms forms,
            RefusalOfRequest last,
            Callers callers,
            PackagedModels packaged,
            ProcessEngine engine,
            InsideWork inside) {
        this.rules = rules;
        this.forms = forms;
        this.last = last;
        this.callers = callers;
        this.packaged = packaged;
        this.engine = engine;
        this.inside = inside;
    }

    @Override
    public void checkSubmission(SubmittedTask task, Map<String, Object> values) {
        refusing(() -> {
            rules.checkPerson(task);
            if (!InsideWork.underWay()) {
                checkFields(task, values);
            }
            rules.checkRules(task, plain(values));
        });
    }

    @Override
    public void checkClaim(SubmittedTask task, String person) {
        refusing(() -> rules.checkHolder(task, person));
    }

    @Override
    public void checkGift(SubmittedTask task, String person) {
        if (limited()) {
            refusing(() -> rules.checkHolder(task, person));
        }
    }

    @Override
    public void checkRegrouping(SubmittedTask task) {
        if (limited()) {
            refusing(() -> {
                throw new NotThisWayException();
            });
        }
    }

    /** Administrators and our own code may put a task into any hands; it is completed by its own people all the same. */
    private boolean limited() {
        return callers.userId().isPresent()
                && !callers.roles().contains(Role.ADMINISTRATOR.id())
                && !InsideWork.underWay();
    }

    @Override
    public void checkDetour(SubmittedTask task) {
        refusing(() -> {
            throw new NotThisWayException();
        });
    }

    @Override
    public void checkCompletion(SubmittedTask task, Map<String, Object> variables) {
        refusing(() -> {
            rules.checkPerson(task);
            rules.checkRules(task, variables);
        });
    }

    @Override
    public void checkStart(String process) {
        if (callers.userId().isPresent()
                && !InsideWork.underWay()
                && packaged.processes().contains(process)) {
            refusing(() -> {
                throw new NotThisWayException();
            });
        }
    }

    @Override
    public RefusedSubmission refusedNote() {
        var refusal = new NotesNotKeptException();
        return refused(refusal, refusal);
    }

    @Override
    public RuntimeException afterFailure(String taskId, RuntimeException failure) {
        if (gone(taskId)) {
            return refused(new TaskMovedOnException(), failure);
        }
        return Overtaken.by(failure) ? refused(new TaskChangedMovedOnException(), failure) : failure;
    }

    /** A rule that reads the case may see what the faster one did to it, while the task was still there when we began. */
    @Override
    public RefusedSubmission afterRefusal(String taskId, RefusedSubmission refusal) {
        return gone(taskId) ? refused(new TaskMovedOnException(), refusal) : refusal;
    }

    /** Where the database itself has undone our work it answers no question any more: then somebody was faster, and no more is known. */
    private boolean gone(String taskId) {
        try {
            return inside.execute(() ->
                    engine.getTaskService().createTaskQuery().taskId(taskId).count() == 0);
        } catch (RuntimeException noAnswer) {
            return false;
        }
    }

    private void checkFields(SubmittedTask task, Map<String, Object> values) throws BusinessException {
        if (task.formKey() != null && task.formKey().startsWith("embedded:/forms/")) {
            throw new PageOnlyException();
        }
        var declared = task.form() == null ? Map.<String, FormField>of() : forms.fields(task.form());
        for (var name : values.keySet()) {
            var field = declared.get(name);
            if (field == null || (field.readonly() && !unchanged(task, name, values))) {
                throw new FieldNotAskedException(name);
            }
        }
        for (var field : declared.values()) {
            if (!field.readonly() && !field.allows(values.get(field.key()))) {
                throw new FieldInvalidException(field.label());
            }
        }
    }

    private static boolean unchanged(SubmittedTask task, String name, Map<String, Object> values) {
        return Objects.equals(values.get(name), task.current().apply(name));
    }

    /** Typed values of the engine unwrapped. */
    private static Map<String, Object> plain(Map<String, Object> values) {
        var plain = new HashMap<String, Object>();
        values.keySet().forEach(name -> plain.put(name, values.get(name)));
        return plain;
    }

    private void refusing(Check check) {
        try {
            check.run();
        } catch (BusinessException refusal) {
            throw refused(refusal, refusal);
        }
    }

    private RefusedSubmission refused(BusinessException refusal, Exception cause) {
        last.remember(refusal);
        return new RefusedSubmission(refusal, cause);
    }

    @FunctionalInterface
    private interface Check {
        void run() throws BusinessException;
    }
}
