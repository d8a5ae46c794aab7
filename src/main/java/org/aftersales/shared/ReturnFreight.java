package org.aftersales.shared;

/** Who pays for the way back of goods that a customer returns (B-03, RR-19). */
public interface ReturnFreight {

    /**
     * Whether the company does; else the customer.
     *
     * @throws BusinessException when there is no such case
     */
    boolean companyBears(CaseNumber caseNumber) throws BusinessException;
}
