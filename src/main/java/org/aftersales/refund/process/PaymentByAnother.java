package org.aftersales.refund.process;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftersales.refund.Calculations;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.FourEyes;
import org.springframework.stereotype.Component;

/** The superior who agreed to an amount does not approve it for finance as well (U14). */
@Component
class PaymentByAnother implements FourEyes {

    private final Calculations calculations;

    PaymentByAnother(Calculations calculations) {
        this.calculations = calculations;
    }

    @Override
    public String task() {
        return "Task_ApproveRefund";
    }

    @Override
    public Set<String> excluded(CaseNumber caseNumber) {
        return calculations
                .last(caseNumber)
                .flatMap(stored -> Optional.ofNullable(stored.agreement().agreedBy()))
                .stream()
                .collect(Collectors.toSet());
    }
}
