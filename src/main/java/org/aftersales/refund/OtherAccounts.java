package org.aftersales.refund;

import java.util.List;
import org.aftersales.shared.CaseNumber;

/** The accounts to which refunds were paid outside of the way that the customer had paid. */
public interface OtherAccounts {

    void keep(CaseNumber caseNumber, String voucherNumber, OtherAccount account);

    List<OtherAccount> of(CaseNumber caseNumber);
}
