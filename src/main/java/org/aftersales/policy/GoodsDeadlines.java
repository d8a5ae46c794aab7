package org.aftersales.policy;

/** How long the customer has to send the goods, and what is done about goods that do not come, as the process owners' tables say. */
public interface GoodsDeadlines {

    /**
     * @param channel how the request came, for example {@code shop}
     * @param deliveryRefused the customer sends nothing: the courier brings the parcel back
     */
    GoodsDeadline goodsDeadline(String channel, boolean deliveryRefused);

    /**
     * @param channel how the request came, for example {@code store}
     * @param parcelAnnounced the customer has told a tracking number of something that has not come
     * @param pickUpAwaited a courier shall fetch the goods
     */
    GoodsFollowUp goodsFollowUp(
            String channel, boolean deliveryRefused, boolean parcelAnnounced, boolean pickUpAwaited);

    /** @param reminded whether the customer is reminded while there is time */
    record GoodsFollowUp(boolean reminded, Overdue overdue) {}

    /** What happens once the time for the goods is over. */
    enum Overdue {
        /** The time begins anew. */
        WAIT,
        /** Somebody looks for the parcel. */
        TRACE,
        EXPIRE
    }

    /**
     * @param reminderDays days after which the customer is reminded
     * @param dueDays days after which the goods are overdue
     */
    record GoodsDeadline(long reminderDays, long dueDays) {}
}
