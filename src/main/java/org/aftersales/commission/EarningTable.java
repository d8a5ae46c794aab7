package org.aftersales.commission;

import java.util.List;
import org.aftersales.orders.Earning;
import org.aftersales.orders.SoldOrder;

/** What sales earned. Every change joins the caller's transaction and books an entry. */
public interface EarningTable {

    /** Adds what is not known yet of these orders, whose lines are stored already. */
    void add(List<SoldOrder> orders);

    /** Brings a known earning to what is told now. @return false when a part of it was reversed, and it is told differently */
    boolean correct(SoldOrder order, Earning told);

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
