package org.aftersales.desk.web;

import org.aftersales.returns.CustomerWishes;
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

/** Customer service enters for a customer who calls that refused goods need not be sent back; possible until they have left. */
@Controller
@RequestMapping("/desk/cases" + CasesController.NUMBER + "/goods-given-up")
class GoodsGivenUpController extends EntryPage {

    private final CustomerWishes wishes;

    GoodsGivenUpController(ReturnTracking tracking, CustomerWishes wishes, CaseDoor door) {
        super(tracking, door, CustomerAnswerController.ROLES);
        this.wishes = wishes;
    }

    @Override
    String show(ReturnTracking.Standing standing, Model model) {
        model.addAttribute("file", standing.file());
        model.addAttribute("waiting", wishes.goodsGoBack(standing.file().number()));
        return "desk/goods-given-up";
    }

    @PostMapping
    ModelAndView givenUp(@PathVariable String caseNumber, Model model, @ModelAttribute("t") PageTexts texts)
            throws BusinessException {
        var number = new CaseNumber(caseNumber);
        return enter(number, () -> wishes.giveUpGoods(number), (standing, page) -> {}, model, texts);
    }
}
