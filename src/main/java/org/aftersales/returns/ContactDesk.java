package org.aftersales.returns;

import java.util.Map;
import org.aftersales.cases.CaseFiles;
import org.aftersales.customers.Customer;
import org.aftersales.customers.Customers;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a contact in clear to somebody who calls the customer or sends something; that it was read is recorded (B-15). */
@Service
public class ContactDesk {

    private final CaseAccess access;
    private final CaseFiles cases;
    private final Customers customers;
    private final PickUps pickUps;

    ContactDesk(CaseAccess access, CaseFiles cases, Customers customers, PickUps pickUps) {
        this.access = access;
        this.cases = cases;
        this.customers = customers;
        this.pickUps = pickUps;
    }

    /** What is shown is recorded, each for itself; where the shop has told nothing and no courier was sent elsewhere, nothing is. */
    @Transactional(rollbackFor = BusinessException.class)
    public Contact show(CaseNumber number) throws BusinessException {
        var customer = customers.find(access.open(number).customerNumber());
        var door = pickUps.last(number).map(PickUp::door).filter(last -> customer.filter(owner ->
                        last.address().equals(owner.address()) && last.phone().equals(owner.phone()))
                .isEmpty());
        if (customer.isPresent()) {
            cases.note(number, "ContactShown", Map.of());
        }
        if (door.isPresent()) {
            cases.note(number, "PickUpDoorShown", Map.of());
        }
        return new Contact(customer.orElse(null), door.orElse(null));
    }

    /**
     * Whom to call, in clear.
     *
     * @param customer empty when the shop has told nothing of the customer
     * @param door where the last courier was sent, when that is not where the customer lives
     */
    public record Contact(@Nullable Customer customer, PickUp.@Nullable Door door) {

        /** Without personal data: a contact must never reach a log in clear. */
        @Override
        public String toString() {
            return "Contact";
        }
    }
}
