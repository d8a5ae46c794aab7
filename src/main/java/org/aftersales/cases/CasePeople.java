package org.aftersales.cases;

import java.util.Set;
import org.aftersales.shared.CaseNumber;

/** Who did what in a case, for the rule of four eyes. */
public interface CasePeople {

    /** Who filed the case or corrected its entry; empty when there is no such case. */
    Set<String> filedBy(CaseNumber number);

    /** Who filed, corrected, reviewed or last revised the case, or recorded that its goods were lost. */
    Set<String> workedOn(CaseNumber number);
}
