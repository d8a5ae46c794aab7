package org.aftersales.desk.web;

import java.util.HashMap;
import java.util.Map;
import org.aftersales.shared.BusinessException;
import org.aftersales.warehouse.FaultParty;
import org.aftersales.warehouse.InspectionBench;
import org.aftersales.warehouse.ParcelToInspect;
import org.aftersales.warehouse.RefusalCode;
import org.aftersales.warehouse.Severity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what the page of an inspection shows. */
@Component
class InspectionPage {

    private final InspectionBench bench;

    InspectionPage(InspectionBench bench) {
        this.bench = bench;
    }

    void show(ParcelToInspect parcel, InspectionForm form, Errors errors, Model model) {
        model.addAttribute("parcel", parcel);
        model.addAttribute("allToStock", InspectionForm.allToStock(parcel));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("severities", Severity.values());
        model.addAttribute("faultParties", FaultParty.values());
        model.addAttribute("refusalCodes", RefusalCode.values());
    }

    /** Asks what may become of each part as it is typed now. */
    void choose(String taskId, InspectionForm form) throws BusinessException {
        for (var part : form.getParts().values()) {
            if (part.expiryReadable()) {
                part.choose(bench.choices(taskId, part.question()));
            }
        }
    }

    /** What the page can see for itself; what is right is for the bench to say. */
    static Errors typed(InspectionForm form, Errors errors) {
        form.getParts().forEach((key, part) -> {
            if (Quantity.of(part.getUnits()).filter(units -> units > 0).isEmpty()) {
                errors.at("units-" + key, "Type a whole number.");
            }
            if (!part.expiryReadable()) {
                errors.at("expiry-" + key, "This is not a date.");
            }
            if (!part.isAccepted() && part.getRefusalCode() == null) {
                errors.at("refusalCode-" + key, "Choose why these units are refused.");
            }
            if (part.getDisposition() == null) {
                errors.at("disposition-" + key, "Choose what becomes of these units.");
            }
        });
        return errors;
    }

    /** The lines by the names that a refusal uses. */
    static Map<String, String> fields(ParcelToInspect parcel) {
        var fields = new HashMap<String, String>();
        parcel.lines()
                .forEach(line ->
                        fields.put(line.goods().sku(), "line-" + line.goods().id()));
        return fields;
    }
}
