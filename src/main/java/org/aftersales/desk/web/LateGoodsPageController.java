package org.aftersales.desk.web;

import java.util.Set;
import org.aftersales.returns.LateGoods;
import org.aftersales.returns.ReturnSearch;
import org.aftersales.returns.ReturnTracking;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A parcel stands at the dock, and its return has expired or was paid as lost, or somebody looks for it or claims its money: the warehouse
 * finds it and takes the goods in.
 */
@Controller
class LateGoodsPageController {

    static final Set<String> ROLES = Set.of(Role.WAREHOUSE.id(), Role.CUSTOMER_SERVICE.id());

    private static final int LIMIT = 30;
    private static final String PAGE = "/desk/cases" + CasesController.NUMBER + "/late-goods";

    private final ReturnSearch search;
    private final ReturnTracking tracking;
    private final LateGoods goods;
    private final CaseDoor door;

    LateGoodsPageController(ReturnSearch search, ReturnTracking tracking, LateGoods goods, CaseDoor door) {
        this.search = search;
        this.tracking = tracking;
        this.goods = goods;
        this.door = door;
    }

    @ModelAttribute
    void onlyWhoHandlesParcels() throws NotYourDeskException {
        door.open(ROLES);
    }

    @GetMapping("/desk/late-goods")
    String find(@RequestParam(defaultValue = "") String words, Model model) {
        var awaited = search.find(words, LIMIT).stream()
                .filter(file -> goods.of(file).open())
                .toList();
        model.addAttribute("words", words);
        model.addAttribute("cases", awaited);
        return "desk/late-goods";
    }

    @GetMapping(PAGE)
    String confirm(@PathVariable String caseNumber, Model model) throws BusinessException {
        var file = tracking.of(new CaseNumber(caseNumber)).file();
        model.addAttribute("file", file);
        model.addAttribute("way", goods.of(file));
        return "desk/confirm-late-goods";
    }

    @PostMapping(PAGE)
    String arrived(@PathVariable String caseNumber, Model model, @ModelAttribute("t") PageTexts texts)
            throws BusinessException {
        try {
            goods.arrived(new CaseNumber(caseNumber));
            return "redirect:/desk/cases/" + caseNumber;
        } catch (BusinessException refused) {
            model.addAttribute("refused", texts.refusal(refused));
            return confirm(caseNumber, model);
        }
    }
}
