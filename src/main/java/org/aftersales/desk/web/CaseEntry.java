package org.aftersales.desk.web;

import org.aftersales.shared.BusinessException;
import org.aftersales.workflow.Overtaken;

/** What somebody has typed on a page of a case and sends: one transaction of its own. */
@FunctionalInterface
interface CaseEntry {

    void make() throws BusinessException;

    /**
     * Makes the entry, and once more when it was undone because the case moved in the same moment: the page then says what has become of the
     * case, and still shows what was typed.
     */
    static void enter(CaseEntry entry) throws BusinessException {
        Overtaken.onceMore(() -> {
            entry.make();
            return true;
        });
    }
}
