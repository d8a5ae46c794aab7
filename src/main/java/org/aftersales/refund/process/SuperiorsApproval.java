package org.aftersales.refund.process;

import java.util.Set;
import org.aftersales.cases.CasePeople;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.FourEyes;
import org.aftersales.shared.TaskRule;

/**
 * A superior's word about an amount: who filed, reviewed or revised the return, or recorded a loss of its goods, is not asked (U14), and
 * the amount is approved, or sent back with a reason.
 */
record SuperiorsApproval(String task, CasePeople people) implements FourEyes, TaskRule {

    @Override
    public Set<String> excluded(CaseNumber caseNumber) {
        return people.workedOn(caseNumber);
    }

    @Override
    public void check(Submission submission) throws BusinessException {
        AmountAnswer.of(submission.values());
    }
}
