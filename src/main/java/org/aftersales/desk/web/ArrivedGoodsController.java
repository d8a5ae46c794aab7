package org.aftersales.desk.web;

import org.aftersales.returns.LateGoods;
import org.aftersales.returns.ReturnTracking;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The warehouse says that goods of this return stand at the dock, and reads first what that means for the return. */
@Controller
@RequestMapping("/desk/cases" + CasesController.NUMBER + "/late-goods")
class ArrivedGoodsController extends EntryPage {

    private final LateGoods goods;

    ArrivedGoodsController(ReturnTracking tracking, LateGoods goods, CaseDoor door) {
        super(tracking, door, LateGoodsPageController.ROLES);
        this.goods = goods;
    }

    @Override
    String show(ReturnTracking.Standing standing, Model model) {
        model.addAttribute("file", standing.file());
        model.addAttribute("way", goods.of(standing.file()));
        return "desk/confirm-late-goods";
    }

    @PostMapping
    ModelAndView arrived(@PathVariable String caseNumber, Model model, @ModelAttribute("t") PageTexts texts)
            throws BusinessException {
        var number = new CaseNumber(caseNumber);
        return enter(number, () -> goods.arrived(number), (standing, page) -> {}, model, texts);
    }
}
