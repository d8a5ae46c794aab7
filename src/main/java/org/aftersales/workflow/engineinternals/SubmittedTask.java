package org.aftersales.workflow.engineinternals;

import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.jspecify.annotations.Nullable;

/**
 * A user task that somebody is about to complete.
 *
 * @param task id in the model
 * @param businessKey of its process instance
 * @param form the deployed form it shows; none for a page or a task without form
 * @param formKey address of its page; none for a form
 * @param groups ids of the roles whose task it is; none when the diagram names people instead
 * @param current reads a variable as it is before the submission
 */
public record SubmittedTask(
        String id,
        String task,
        @Nullable String businessKey,
        @Nullable String assignee,
        @Nullable CamundaFormRef form,
        @Nullable String formKey,
        Supplier<Set<String>> groups,
        Function<String, @Nullable Object> current) {}
