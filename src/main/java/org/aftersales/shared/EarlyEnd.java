package org.aftersales.shared;

/**
 * What a capability has to settle when a case is closed before its end. Joins the caller's transaction, in which nobody else can change
 * the case any more.
 */
public interface EarlyEnd {

    /** @throws BusinessException when money or goods have moved that must not be forgotten; the case is not closed then */
    void settle(CaseNumber caseNumber) throws BusinessException;
}
