package org.aftersales.commission;

import java.util.List;
import java.util.Optional;
import org.aftersales.orders.Earning;
import org.aftersales.orders.SoldOrder;

/** What sales earned. Every change joins the caller's transaction and books an entry. */
public interface EarningTable {

    /** Adds what is not known yet of these orders, whose lines are stored already. */
    void add(List<SoldOrder> orders);

    /**
     * Brings what is known of each line that tells any earnings to what it tells now: who is not told any more, or not on this level, has
     * earned nothing. A line that tells none stays as it is. The caller has locked the order.
     *
     * @return a line that tells something differently of which a part was reversed; the caller rolls back then
     */
    Optional<Integer> correct(SoldOrder order);

    /** The account that an earning of an order goes to. */
    static Account account(SoldOrder order, Earning earning) {
        var unit = earning.kind().money()
                ? order.currency().getCode()
                : earning.kind().name();
        var distributor = earning.distributor();
        return distributor == null
                ? new Account(Account.Type.CUSTOMER, order.buyer().number(), earning.kind(), unit)
                : new Account(Account.Type.DISTRIBUTOR, distributor, earning.kind(), unit);
    }
}
