package org.aftersales.warehouse.process;

import java.util.Map;
import java.util.Optional;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.TaskRule;
import org.aftersales.warehouse.ResponsibilityDesk;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** Responsibility is settled with a party and with reasons. */
@Component
class SettleResponsibilityRule implements TaskRule {

    static final String TASK = "Task_SettleResponsibility";

    private final ResponsibilityDesk desk;

    SettleResponsibilityRule(ResponsibilityDesk desk) {
        this.desk = desk;
    }

    @Override
    public String task() {
        return TASK;
    }

    @Override
    public void check(Submission submission) throws BusinessException {
        desk.check(new ResponsibilityDesk.Answer(
                text(submission.values(), CaseVariables.RESPONSIBLE_PARTY),
                text(submission.values(), CaseVariables.RESPONSIBILITY_TEXT)));
    }

    /** Submitted values may be anything that a client sends. */
    private static Optional<String> text(Map<String, Object> submitted, String name) {
        return submitted.get(name) instanceof String words && !words.isBlank()
                ? Optional.of(words.strip())
                : Optional.empty();
    }
}
