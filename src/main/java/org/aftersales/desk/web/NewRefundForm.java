package org.aftersales.desk.web;

import org.aftersales.returns.ReturnRequest;
import org.aftersales.shared.OrderNumber;

/** Before anything is shipped: there is no package that could be opened or refused, and the moment is now. */
public class NewRefundForm extends FilingForm {

    ReturnRequest request(OrderNumber number) {
        return new ReturnRequest(
                number, null, getReason(), words(), getChannel(), isIdentityVerified(), wantedLines(line -> false));
    }
}
