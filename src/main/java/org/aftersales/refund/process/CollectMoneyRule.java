package org.aftersales.refund.process;

import org.aftersales.refund.CollectionDesk;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.TaskRule;
import org.springframework.stereotype.Component;

/** Collected money has its voucher, a waiver that is asked for its reason. */
@Component
class CollectMoneyRule implements TaskRule {

    private final CollectionDesk desk;

    CollectMoneyRule(CollectionDesk desk) {
        this.desk = desk;
    }

    @Override
    public String task() {
        return "Task_CollectMoney";
    }

    @Override
    public void check(Submission submission) throws BusinessException {
        desk.check(submission.caseNumber(), CollectionAnswers.of(submission.values()));
    }
}
