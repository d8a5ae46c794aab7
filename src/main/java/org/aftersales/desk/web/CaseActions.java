package org.aftersales.desk.web;

import java.util.ArrayList;
import java.util.List;
import org.aftersales.cases.CaseOffers.State;
import org.aftersales.cases.CaseStatus;
import org.aftersales.returns.CustomerWishes;
import org.aftersales.returns.LateGoods;
import org.aftersales.returns.PickUpDesk;
import org.aftersales.returns.ReturnTracking;
import org.springframework.stereotype.Component;

/** What the signed-in person can do with a case on its page, as it stands. */
@Component
class CaseActions {

    private final CaseDoor door;
    private final CustomerWishes wishes;
    private final PickUpDesk pickUps;
    private final LateGoods goods;

    CaseActions(CaseDoor door, CustomerWishes wishes, PickUpDesk pickUps, LateGoods goods) {
        this.door = door;
        this.wishes = wishes;
        this.pickUps = pickUps;
        this.goods = goods;
    }

    List<Action> of(ReturnTracking.Standing standing) {
        var file = standing.file();
        var actions = new ArrayList<Action>();
        if (door.isOneOf(CustomerAnswerController.ROLES)) {
            actions.addAll(forTheCustomer(standing));
        }
        if (door.isOneOf(LateGoodsPageController.ROLES) && goods.of(file).open()) {
            actions.add(new Action("late-goods", "Goods of this return arrived"));
        }
        if (!file.refundOnly()
                && file.status() == CaseStatus.PENDING_REVIEW
                && door.isOneOf(CorrectionController.ROLES)) {
            actions.add(new Action("correct", "Correct entry"));
        }
        if (!file.status().ended() && door.isOneOf(ClosingController.ROLES)) {
            actions.add(new Action("closing", "Close case"));
        }
        return actions;
    }

    /** What customer service enters for a customer who calls. */
    private List<Action> forTheCustomer(ReturnTracking.Standing standing) {
        var actions = new ArrayList<Action>();
        if (standing.question().isPresent()) {
            actions.add(new Action("answer", "Enter the answer of the customer"));
        }
        if (standing.offer().filter(offer -> offer.state() == State.OFFERED).isPresent()) {
            actions.add(new Action("offer", "Enter the answer to the offer"));
        }
        if (pickUps.possible(standing.file())) {
            actions.add(new Action("pick-up", "Book pick-up"));
        } else if (pickUps.open(standing.file())) {
            actions.add(new Action("pick-up", "Call off pick-up"));
        }
        if (wishes.shipmentAwaited(standing.file())) {
            actions.add(new Action("shipment", "Enter parcel of the customer"));
        }
        if (!standing.file().refundOnly() && !standing.file().status().ended()) {
            actions.add(new Action("photos", "Add photos of the customer"));
        }
        if (wishes.goodsGoBack(standing.file().number())) {
            actions.add(new Action("goods-given-up", "Customer gives goods up"));
        }
        if (standing.file().cancellable()) {
            actions.add(new Action("cancellation", "Cancel request"));
        }
        return actions;
    }

    /**
     * @param page where it is done, below the page of the case
     * @param name in English
     */
    public record Action(String page, String name) {}
}
