package org.aftersales.desk.web;

import org.aftersales.returns.ReturnSearch;
import org.aftersales.returns.ReturnTracking;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finding a case, and seeing all of it on one page (WO-08 to WO-13). */
@Controller
@RequestMapping("/desk/cases")
class CasesController {

    /** A number of a case in an address; whatever else stands there is no page. */
    static final String NUMBER = "/{caseNumber:AS-[0-9]{6}-[0-9]{6,9}}";

    /** So many cases fit on a screen; whoever needs more types more. */
    private static final int LIMIT = 30;

    private final ReturnSearch search;
    private final CasePage page;
    private final CaseDoor door;

    CasesController(ReturnSearch search, CasePage page, CaseDoor door) {
        this.search = search;
        this.page = page;
        this.door = door;
    }

    @ModelAttribute
    void onlyStaff() throws NotYourDeskException {
        door.open(ReturnTracking.READERS);
    }

    @GetMapping
    String find(@RequestParam(defaultValue = "") String words, Model model) {
        var found = search.find(words, LIMIT);
        if (found.size() == 1) {
            return "redirect:/desk/cases/" + found.get(0).number();
        }
        model.addAttribute("words", words);
        model.addAttribute("cases", found);
        model.addAttribute("limit", LIMIT);
        return "desk/find-case";
    }

    @GetMapping(NUMBER)
    String show(@PathVariable String caseNumber, Model model) throws BusinessException {
        page.show(new CaseNumber(caseNumber), model);
        return "desk/case";
    }
}
