package org.aftersales.returns.process;

import org.aftersales.returns.OpinionDesk;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.TaskRule;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** An opinion has a choice and its reasons. */
@Component
class GiveOpinionRule implements TaskRule {

    private final OpinionDesk desk;

    GiveOpinionRule(OpinionDesk desk) {
        this.desk = desk;
    }

    @Override
    public String task() {
        return "Task_GiveOpinion";
    }

    @Override
    public void check(Submission submission) throws BusinessException {
        desk.check(new OpinionDesk.Answer(
                ReviewFields.text(submission.values(), CaseVariables.OPINION),
                ReviewFields.text(submission.values(), CaseVariables.OPINION_TEXT)));
    }
}
