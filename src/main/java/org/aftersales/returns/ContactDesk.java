package org.aftersales.returns;

import java.util.Map;
import java.util.Optional;
import org.aftersales.cases.CaseFiles;
import org.aftersales.customers.Customer;
import org.aftersales.customers.Customers;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a contact in clear to somebody who calls the customer or sends something; that it was read is recorded (B-15). */
@Service
public class ContactDesk {

    private final CaseAccess access;
    private final CaseFiles cases;
    private final Customers customers;

    ContactDesk(CaseAccess access, CaseFiles cases, Customers customers) {
        this.access = access;
        this.cases = cases;
        this.customers = customers;
    }

    /** @return empty when the shop has told nothing of the customer; nothing is recorded then */
    @Transactional(rollbackFor = BusinessException.class)
    public Optional<Customer> show(CaseNumber number) throws BusinessException {
        var customer = customers.find(access.open(number).customerNumber());
        if (customer.isPresent()) {
            cases.note(number, "ContactShown", Map.of());
        }
        return customer;
    }
}
