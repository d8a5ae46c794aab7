package org.aftersales.shared;

import java.util.Optional;

/** A new article as a gift (RR-19) where it turns out after the review that the carrier damaged the goods. */
public interface CarrierGifts {

    /**
     * Changes nothing.
     *
     * @param carrierAtFault whether it was the carrier, as far as is known now
     * @throws BusinessException saying what is wrong with the promise
     */
    void check(CaseNumber caseNumber, boolean carrierAtFault, Promise promise) throws BusinessException;

    /** Promises the gift, if there is one; another superior approves it. Joins the caller's transaction. */
    void promise(CaseNumber caseNumber, boolean carrierAtFault, Promise promise) throws BusinessException;

    /** What was entered, still unchecked; without an article there is no gift. */
    record Promise(Optional<String> sku, Optional<Long> units) {

        public static final Promise NONE = new Promise(Optional.empty(), Optional.empty());
    }
}
