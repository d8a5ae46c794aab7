package org.aftersales.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.aftersales.returns.ContactDesk;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The customer's contact in clear, for a person who has asked for it; never by a link, because each look is recorded. */
@Controller
@RequestMapping("/desk/cases" + CasesController.NUMBER + "/contact")
class ContactController {

    /** Those who call customers, or send something to them, and the superiors who do it for customer service when it is late. */
    static final Set<String> ROLES = Set.of(
            Role.CUSTOMER_SERVICE.id(),
            Role.CS_SUPERVISOR.id(),
            Role.AFTERSALES_MANAGER.id(),
            Role.WAREHOUSE.id(),
            Role.FINANCE.id());

    private final ContactDesk contacts;
    private final CaseDoor door;

    ContactController(ContactDesk contacts, CaseDoor door) {
        this.contacts = contacts;
        this.door = door;
    }

    @ModelAttribute
    void onlyWhoNeedsIt() throws NotYourDeskException {
        door.open(ROLES);
    }

    /** Whoever chooses another language on the page comes here by a link: shown again only when asked for again. */
    @GetMapping
    String leave(@PathVariable String caseNumber) {
        return "redirect:/desk/cases/" + caseNumber;
    }

    @PostMapping
    String show(@PathVariable String caseNumber, Model model, HttpServletResponse response) throws BusinessException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("caseNumber", caseNumber);
        var contact = contacts.show(new CaseNumber(caseNumber));
        model.addAttribute("customer", contact.customer());
        model.addAttribute("door", contact.door());
        return "desk/contact";
    }
}
