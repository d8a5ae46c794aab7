package org.aftersales.returns;

import java.util.List;
import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseSearch;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds returns for the staff: whoever has nothing to do with returns finds none (S9). */
@Service
public class ReturnSearch {

    private final CaseAccess access;
    private final CaseSearch cases;

    ReturnSearch(CaseAccess access, CaseSearch cases) {
        this.access = access;
        this.cases = cases;
    }

    /** Whether the signed-in person may know of returns at all. */
    public boolean allowed() {
        return access.allowed();
    }

    /**
     * @param words a complete number of case, order, customer or shipment, or the customer's phone or mail address
     * @param limit at most so many, newest first
     */
    @Transactional(readOnly = true)
    public List<CaseFile> find(String words, int limit) {
        return allowed() ? cases.find(words, limit) : List.of();
    }
}
