package org.aftersales.warehouse.process;

import java.util.Map;
import org.aftersales.warehouse.GoodsDispatch.Packed;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;

/** The form "Send refused goods back" as the domain reads it. */
final class PackedFields {

    private PackedFields() {}

    static Packed of(CaseValues variables) {
        return new Packed(
                WaybillFields.GOODS_SENT_BACK.of(variables), variables.optionalNumber(CaseVariables.SENT_BACK_UNITS));
    }

    /** Submitted values, which may be anything that a client sends. */
    static Packed of(Map<String, Object> submitted) {
        return new Packed(
                WaybillFields.GOODS_SENT_BACK.of(submitted),
                SubmittedUnits.of(submitted, CaseVariables.SENT_BACK_UNITS));
    }

    static void forget(CaseValues variables) {
        WaybillFields.GOODS_SENT_BACK.forget(variables);
        variables.forget(CaseVariables.SENT_BACK_UNITS);
    }
}
