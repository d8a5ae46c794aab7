package org.aftersales.desk.web;

import java.util.Set;
import org.aftersales.returns.LateGoods;
import org.aftersales.returns.ReturnSearch;
import org.aftersales.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** A parcel stands at the dock that no task is open for: the warehouse finds its return. */
@Controller
class LateGoodsPageController {

    static final Set<String> ROLES = Set.of(Role.WAREHOUSE.id(), Role.CUSTOMER_SERVICE.id());

    private static final int LIMIT = 30;

    private final ReturnSearch search;
    private final LateGoods goods;
    private final CaseDoor door;

    LateGoodsPageController(ReturnSearch search, LateGoods goods, CaseDoor door) {
        this.search = search;
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
}
