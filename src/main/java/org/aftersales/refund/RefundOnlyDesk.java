package org.aftersales.refund;

import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseTransition;
import org.aftersales.cases.OrderPromises;
import org.aftersales.customers.Customer;
import org.aftersales.customers.Customers;
import org.aftersales.orders.Orders;
import org.aftersales.policy.RefundOnlyPolicy;
import org.aftersales.policy.RefundOnlyPolicy.Question;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.joda.money.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Money that goes back before anything was shipped: straight through where the table lets it (RO-03, RO-04), else a person looks at it. */
@Service
public class RefundOnlyDesk {

    private final CaseFiles cases;
    private final Customers customers;
    private final Orders orders;
    private final RefundOnlyPolicy policy;
    private final RefundDesk desk;
    private final Calculations calculations;
    private final Settlement settlement;
    private final OrderPromises promises;

    RefundOnlyDesk(
            CaseFiles cases,
            Customers customers,
            Orders orders,
            RefundOnlyPolicy policy,
            RefundDesk desk,
            Calculations calculations,
            Settlement settlement,
            OrderPromises promises) {
        this.cases = cases;
        this.customers = customers;
        this.orders = orders;
        this.policy = policy;
        this.desk = desk;
        this.calculations = calculations;
        this.settlement = settlement;
        this.promises = promises;
    }

    /** @param automatic whether the amount is approved already */
    public record Decision(Money amount, boolean automatic) {}

    /**
     * Calculates the refund and asks the table about all that the order gives back with it, coupons too, so that nobody passes under a limit by asking
     * in small parts (S7). What the table lets go is fixed and approved at once; otherwise the ledger is as before.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Decision decide(CaseNumber caseNumber) throws BusinessException {
        var file = cases.lock(caseNumber);
        settlement.alone(file);
        var calculation = desk.settled(file);
        var amount = Money.ofMinor(calculation.currency(), calculation.totalMinor());
        var order = orders.get(file.orderNumber());
        var said = policy.approval(new Question(
                promises.minorOf(order.number()),
                order.currency().getCode(),
                customers.find(file.customerNumber()).map(Customer::level).orElse("NORMAL"),
                file.reason()));
        cases.decided(caseNumber, null, said.trace(), said.automatic() ? "automatic" : "person");
        if (said.automatic()) {
            approve(file, calculation, amount);
        } else {
            settlement.takeBack(file.orderNumber(), calculation);
        }
        return new Decision(amount, said.automatic());
    }

    private void approve(CaseFile file, RefundCalculation calculation, Money amount) throws BusinessException {
        calculations.store(file.number(), file.orderNumber(), calculation);
        calculations.approve(file.number());
        cases.advance(
                file.number(), CaseTransition.APPROVE_BY_TABLE, "RefundApprovedByTable", RefundDesk.amount(amount));
    }
}
