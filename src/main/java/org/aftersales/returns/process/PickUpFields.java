package org.aftersales.returns.process;

import java.util.Map;
import org.aftersales.returns.PickUpDecisionMissingException;
import org.aftersales.returns.PickUpPlan.Arrangement;
import org.aftersales.returns.PickUpWish;
import org.aftersales.shared.BusinessException;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;

/** The fields of the form "Arrange pick-up" as the domain reads them. */
final class PickUpFields {

    private static final String BOOK_AGAIN = "bookAgain";
    private static final String OWN_SHIPMENT = "ownShipment";

    private PickUpFields() {}

    static Arrangement arrangement(CaseValues variables) {
        return new Arrangement(
                BOOK_AGAIN.equals(variables.text(CaseVariables.PICK_UP_DECISION)),
                wish(
                        variables.optionalText(CaseVariables.PICK_UP_DAY).orElse(""),
                        variables.optionalText(CaseVariables.PICK_UP_SLOT).orElse("")));
    }

    /** Submitted values, which may be anything that a client sends. */
    static Arrangement arrangement(Map<String, Object> submitted) throws BusinessException {
        var decision = text(submitted, CaseVariables.PICK_UP_DECISION);
        if (!decision.equals(BOOK_AGAIN) && !decision.equals(OWN_SHIPMENT)) {
            throw new PickUpDecisionMissingException();
        }
        return new Arrangement(
                decision.equals(BOOK_AGAIN),
                wish(text(submitted, CaseVariables.PICK_UP_DAY), text(submitted, CaseVariables.PICK_UP_SLOT)));
    }

    private static PickUpWish wish(String day, String slot) {
        return new PickUpWish(day, slot, null, null, null);
    }

    private static String text(Map<String, Object> submitted, String name) {
        return submitted.get(name) instanceof String text ? text : "";
    }
}
