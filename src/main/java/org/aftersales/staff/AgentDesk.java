package org.aftersales.staff;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftersales.cases.CaseAgents;
import org.aftersales.customers.Customer;
import org.aftersales.customers.Customers;
import org.aftersales.customers.DedicatedAgents;
import org.aftersales.customers.DedicatedAgents.Appointment;
import org.aftersales.orders.Orders;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.Role;
import org.aftersales.workflow.Memberships;
import org.springframework.stereotype.Service;

/** Gives special and bulk customers one person of customer service, who gets their tasks (RR-21). */
@Service
public class AgentDesk {

    private final DedicatedAgents agents;
    private final CaseAgents ofCases;
    private final Customers customers;
    private final Orders orders;
    private final Memberships memberships;
    private final Deputies deputies;

    AgentDesk(
            DedicatedAgents agents,
            CaseAgents ofCases,
            Customers customers,
            Orders orders,
            Memberships memberships,
            Deputies deputies) {
        this.agents = agents;
        this.ofCases = ofCases;
        this.customers = customers;
        this.orders = orders;
        this.memberships = memberships;
        this.deputies = deputies;
    }

    public List<Appointment> appointments() {
        return agents.all();
    }

    /**
     * Tasks that arise from now on go to the agent; an earlier agent is replaced.
     *
     * @param words the shop's number of the customer, or of one of the customer's orders
     */
    public void appoint(String words, String agent) throws NoSuchCustomerUnknownException, AgentNotOfServiceException {
        var customer = customerOf(words.strip());
        if (!memberships.rolesOf(agent.strip()).contains(Role.CUSTOMER_SERVICE.id())) {
            throw new AgentNotOfServiceException();
        }
        agents.appoint(customer, agent.strip());
    }

    private String customerOf(String words) throws NoSuchCustomerUnknownException {
        return customers
                .find(words)
                .map(Customer::number)
                .or(() -> orders.find(words, 1).stream().findFirst().map(order -> order.customerNumber()))
                .orElseThrow(NoSuchCustomerUnknownException::new);
    }

    /** The customer's tasks are for everybody again. */
    public void dismiss(String customerNumber) throws NoSuchCustomerUnknownException {
        if (!agents.dismiss(customerNumber)) {
            throw new NoSuchCustomerUnknownException();
        }
    }

    /**
     * Who gets a task of customer service that arises now: the customer's agent, or the deputy while the agent is away.
     *
     * @return empty when the customer has no agent, the agent has left, or four eyes keep both from this task
     */
    public Optional<String> whoGets(String task, CaseNumber caseNumber) {
        return Optional.ofNullable(ofCases.of(Set.of(caseNumber)).get(caseNumber))
                .filter(memberships::know)
                .flatMap(agent -> deputies.whoWorks(agent, task, caseNumber))
                .filter(worker -> memberships.rolesOf(worker).contains(Role.CUSTOMER_SERVICE.id()));
    }
}
