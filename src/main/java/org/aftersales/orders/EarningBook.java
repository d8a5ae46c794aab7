package org.aftersales.orders;

import java.util.List;
import java.util.Optional;

/** Where is kept what sales earned. Joins the transaction in which the orders are stored; telling the same again changes nothing. */
public interface EarningBook {

    void sold(List<SoldOrder> orders);

    /**
     * A known order is told anew. The earnings of a line are told as a whole: whoever they leave out has earned nothing by it. A line that
     * tells none stays as it is: an absent fact is no fact.
     *
     * @return a line whose earnings cannot change because part of them was reversed; the caller rolls back then
     */
    Optional<Integer> told(SoldOrder order);
}
