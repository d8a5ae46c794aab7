package org.aftersales.desk.web;

import java.util.ArrayList;
import java.util.List;
import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseStatus;
import org.aftersales.returns.LateGoods;
import org.springframework.stereotype.Component;

/** What the signed-in person can do with a case on its page, as it stands. */
@Component
class CaseActions {

    private final CaseDoor door;

    CaseActions(CaseDoor door) {
        this.door = door;
    }

    List<Action> of(CaseFile file) {
        var actions = new ArrayList<Action>();
        if (LateGoods.mayArrive(file) && door.isOneOf(LateGoodsPageController.ROLES)) {
            actions.add(new Action("late-goods", "Goods of this return arrived"));
        }
        if (file.status() == CaseStatus.PENDING_REVIEW && door.isOneOf(CorrectionController.ROLES)) {
            actions.add(new Action("correct", "Correct entry"));
        }
        if (!file.status().ended() && door.isOneOf(ClosingController.ROLES)) {
            actions.add(new Action("closing", "Close case"));
        }
        return actions;
    }

    /**
     * @param page where it is done, below the page of the case
     * @param name in English
     */
    public record Action(String page, String name) {}
}
