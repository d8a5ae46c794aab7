package org.aftersales.refund;

import org.aftersales.cases.CaseFiles;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.RefundOutlook;
import org.joda.money.Money;
import org.springframework.stereotype.Service;

/** The outlook is the preview that the reviewer sees. */
@Service
class PreviewedRefund implements RefundOutlook {

    private final CaseFiles cases;
    private final RefundDesk desk;

    PreviewedRefund(CaseFiles cases, RefundDesk desk) {
        this.cases = cases;
        this.desk = desk;
    }

    @Override
    public Money of(CaseNumber caseNumber) throws BusinessException {
        var file = cases.get(caseNumber);
        var preview = desk.preview(file, desk.choices(file));
        return Money.ofMinor(preview.currency(), preview.totalMinor());
    }
}
