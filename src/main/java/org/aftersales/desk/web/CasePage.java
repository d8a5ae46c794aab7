package org.aftersales.desk.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.aftersales.cases.CaseClosings;
import org.aftersales.returns.ReturnTracking;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.Callers;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.CaseViewPart;
import org.aftersales.warehouse.GoodsRecords;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what the page of a case shows: the parts that task forms show too, masked for the same eyes. */
@Component
class CasePage {

    private final ReturnTracking tracking;
    private final ObjectProvider<CaseViewPart> parts;
    private final CaseClosings closings;
    private final GoodsRecords goods;
    private final CaseActions actions;
    private final CaseDoor door;
    private final Callers callers;

    CasePage(
            ReturnTracking tracking,
            ObjectProvider<CaseViewPart> parts,
            CaseClosings closings,
            GoodsRecords goods,
            CaseActions actions,
            CaseDoor door,
            Callers callers) {
        this.tracking = tracking;
        this.parts = parts;
        this.closings = closings;
        this.goods = goods;
        this.actions = actions;
        this.door = door;
        this.callers = callers;
    }

    /** @throws BusinessException when there is no such case, or it is not for this person's eyes */
    void show(CaseNumber number, Model model) throws BusinessException {
        var standing = tracking.of(number);
        var viewer = new CaseViewPart.Viewer(callers.actor(), callers.roles(), LocaleContextHolder.getLocale());
        Map<String, Object> view = new LinkedHashMap<>();
        parts.orderedStream().forEach(part -> view.put(part.name(), part.of(number, viewer)));
        model.addAttribute("file", standing.file());
        model.addAttribute("view", view);
        model.addAttribute("closing", closings.of(number).orElse(null));
        model.addAttribute("rejection", standing.rejection().orElse(null));
        model.addAttribute("goods", goods.of(number));
        model.addAttribute("actions", actions.of(standing));
        model.addAttribute("mayShowContact", door.isOneOf(ContactController.ROLES));
    }
}
