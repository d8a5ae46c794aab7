package org.aftersales.warehouse.process;

import java.util.Map;
import java.util.Optional;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CarrierGifts;
import org.aftersales.shared.TaskRule;
import org.aftersales.warehouse.ResponsibilityDesk;
import org.aftersales.workflow.CaseVariables;
import org.jspecify.annotations.Nullable;
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
        desk.check(
                submission.caseNumber(),
                new ResponsibilityDesk.Answer(
                        text(submission.values(), CaseVariables.RESPONSIBLE_PARTY),
                        text(submission.values(), CaseVariables.RESPONSIBILITY_TEXT),
                        new CarrierGifts.Promise(
                                text(submission.values(), CaseVariables.GIFT_SKU),
                                wholeNumber(submission.values().get(CaseVariables.GIFT_UNITS)))));
    }

    /** Anything else is no number of units. */
    private static Optional<Long> wholeNumber(@Nullable Object submitted) {
        return submitted instanceof Integer || submitted instanceof Long
                ? Optional.of(((Number) submitted).longValue())
                : Optional.empty();
    }

    /** Submitted values may be anything that a client sends. */
    private static Optional<String> text(Map<String, Object> submitted, String name) {
        return submitted.get(name) instanceof String words && !words.isBlank()
                ? Optional.of(words.strip())
                : Optional.empty();
    }
}
