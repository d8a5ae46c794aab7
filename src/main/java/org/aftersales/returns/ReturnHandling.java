package org.aftersales.returns;

import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.OrderNumber;

/** The return process as the rest of the code sees it: things that happen to a case. Joins the caller's transaction. */
public interface ReturnHandling {

    /**
     * Starts the process of the case, up to the review.
     *
     * @param opinionNeeded whether quality control is asked first
     */
    void returnRequested(CaseNumber caseNumber, OrderNumber orderNumber, int priority, boolean opinionNeeded);

    /** @return false when no process of the case waits for an answer; nothing has been changed then */
    boolean customerAnswered(CaseNumber caseNumber);

    /** @return false when no process of the case waits for the answer to an offer; nothing has been changed then */
    boolean offerAnswered(CaseNumber caseNumber, boolean accepted);

    /** Whether somebody looks for the parcel of the case now. */
    boolean parcelTraced(CaseNumber caseNumber);

    /** The parcel that somebody looks for stands at the dock: it is received as usual. */
    void missingParcelArrived(CaseNumber caseNumber);

    /** Goods of a closed return arrived: they are received as usual. */
    void lateGoodsArrived(CaseNumber caseNumber, OrderNumber orderNumber, int priority);

    /**
     * Goods came for which money is being collected: the claim ends, and they are received as usual.
     *
     * @return false when nobody collects money now; nothing has been changed then
     */
    boolean claimedGoodsArrived(CaseNumber caseNumber);

    /** Whether goods can still come in that were missing when the case went on. */
    boolean claimedGoodsAwaited(CaseNumber caseNumber);

    /** Goods that were compensated as lost turned up: they are taken in without a refund. */
    void lostGoodsFound(CaseNumber caseNumber, OrderNumber orderNumber, int priority);

    /** Whether goods that were compensated as lost are being taken in now. */
    boolean lostGoodsTakenIn(CaseNumber caseNumber);

    /** Whether somebody at the dock has a task to record a parcel of the case now. */
    boolean parcelToRecord(CaseNumber caseNumber);

    /** Whether a parcel can still join those of the case that are inspected. */
    boolean anotherParcelJoins(CaseNumber caseNumber);

    /**
     * Another parcel came while those before it are inspected: it is received too, before the amount is calculated.
     *
     * @return false when the inspection is over; nothing has been changed then
     */
    boolean anotherParcelCame(CaseNumber caseNumber);

    /** Goods came after the goods of the case were settled: they are taken in without a refund. */
    void settledGoodsArrived(CaseNumber caseNumber, OrderNumber orderNumber, int priority);

    /** Starts booking the courier who is wished for. */
    void pickUpWished(CaseNumber caseNumber, OrderNumber orderNumber, int priority);

    /** @return false when no courier is awaited; nothing has been changed then */
    boolean pickUpCollected(CaseNumber caseNumber);

    /** @return false when no courier is awaited; nothing has been changed then */
    boolean pickUpMissed(CaseNumber caseNumber);

    /** Ends a pick-up, if there is one. */
    void pickUpNotNeeded(CaseNumber caseNumber);

    /** Whether goods of the customer wait to be sent back. */
    boolean goodsGoBack(CaseNumber caseNumber);

    /** @return false when no goods of the customer wait to be sent back; nothing has been changed then */
    boolean goodsGivenUp(CaseNumber caseNumber);

    /** @return false when no process of the case waits for a cancellation any more; nothing has been changed then */
    boolean returnCancelled(CaseNumber caseNumber);
}
