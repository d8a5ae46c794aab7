package org.aftersales.warehouse.process;

import java.util.Map;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.CaseProcesses;
import org.springframework.stereotype.Component;

/** Goods that are here, or awaited no longer, are not fetched any more. */
@Component
class PickUpEnd {

    private static final String NOT_NEEDED = "Msg_PickUpNotNeeded";

    private final CaseProcesses processes;

    PickUpEnd(CaseProcesses processes) {
        this.processes = processes;
    }

    /** Ends the pick-up of the case, if there is one. */
    void notNeeded(CaseNumber number) {
        processes.tell(NOT_NEEDED, number, Map.of());
    }
}
