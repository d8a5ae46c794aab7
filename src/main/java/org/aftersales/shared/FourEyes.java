package org.aftersales.shared;

import java.util.Set;

/** Who may not work a task of a case because of what they did before in the same case. */
public interface FourEyes {

    /** The id of the user task in the model. */
    String task();

    /** The people who filed, reviewed or approved before and are therefore excluded from this task. */
    Set<String> excluded(CaseNumber caseNumber);
}
