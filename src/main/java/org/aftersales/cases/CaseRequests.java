package org.aftersales.cases;

import org.aftersales.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

/** What was asked for, when it changes after filing. Changes join the caller's transaction, which has locked the case file. */
public interface CaseRequests {

    /** How often the request was changed since it was filed. */
    int changes(CaseNumber number);

    /** The same, and nobody changes the request from here until the caller's transaction ends. */
    int lockedChanges(CaseNumber number);

    /** Counts a change. */
    void changed(CaseNumber number);

    /**
     * @param units zero drops the line; the case file shows it no more
     * @throws CaseMovedOnException when units of the line were received meanwhile
     */
    void line(CaseFile file, long caseLineId, int units, boolean opened) throws CaseMovedOnException;

    /** How urgent the case is from now on. */
    void prioritised(CaseNumber number, int priority);

    /** Replaces what was entered wrongly; the authenticated caller counts as somebody who filed the case. */
    void corrected(CaseFile before, String reason, String channel, @Nullable String remark);
}
