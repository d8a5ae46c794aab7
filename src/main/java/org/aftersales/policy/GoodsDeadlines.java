package org.aftersales.policy;

/** How long the customer has to send the goods, as the process owners' table {@code GoodsDeadline} says. */
public interface GoodsDeadlines {

    /**
     * @param channel how the request came, for example {@code shop}
     * @param deliveryRefused the customer sends nothing: the courier brings the parcel back
     */
    GoodsDeadline goodsDeadline(String channel, boolean deliveryRefused);

    /**
     * @param reminderDays days after which the customer is reminded
     * @param dueDays days after which the goods are overdue
     */
    record GoodsDeadline(long reminderDays, long dueDays) {}
}
