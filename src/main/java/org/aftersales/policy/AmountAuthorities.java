package org.aftersales.policy;

import org.aftersales.shared.DecisionTrace;

/** Who has to agree to money for a customer, as the process owners' table {@code AmountAuthority} says (U14). Asking changes nothing. */
public interface AmountAuthorities {

    /**
     * @param currency ISO code of the order's currency
     * @param orderMinorUnits what all cases of the order give the customer, with the amount in question: parts count as their sum (S7)
     */
    Needed amountAuthority(String currency, long orderMinorUnits);

    record Needed(Authority authority, DecisionTrace trace) {}
}
