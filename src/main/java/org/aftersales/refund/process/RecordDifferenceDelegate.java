package org.aftersales.refund.process;

import org.aftersales.refund.DifferenceBook;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** Keeps what finance found out about a difference. */
@Component
class RecordDifferenceDelegate extends CaseDelegate {

    private final DifferenceBook book;

    RecordDifferenceDelegate(DifferenceBook book) {
        this.book = book;
    }

    @Override
    protected void perform(CaseNumber number, CaseValues variables) throws BusinessException {
        book.resolve(number, DifferenceNote.checked(variables.optionalText(CaseVariables.DIFFERENCE_NOTE)));
        variables.forget(CaseVariables.DIFFERENCE_NOTE);
    }
}
