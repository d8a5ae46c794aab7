package org.aftersales.desk.web;

import java.util.Set;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.Role;
import org.aftersales.staff.AgentDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which customers have an agent of their own (RR-21). */
@Controller
@RequestMapping("/desk/admin/dedicated-agents")
class DedicatedAgentsController {

    static final Set<String> ROLES = Set.of(Role.CS_SUPERVISOR.id(), Role.AFTERSALES_MANAGER.id());

    private final AgentDesk desk;
    private final CaseDoor door;

    DedicatedAgentsController(AgentDesk desk, CaseDoor door) {
        this.desk = desk;
        this.door = door;
    }

    @ModelAttribute
    void onlySuperiors() throws NotYourDeskException {
        door.open(ROLES);
    }

    @GetMapping
    String list(Model model) {
        return show("", "", "", model);
    }

    @PostMapping
    String appoint(
            @RequestParam(defaultValue = "") String customer,
            @RequestParam(defaultValue = "") String agent,
            Model model,
            @ModelAttribute("t") PageTexts texts) {
        try {
            desk.appoint(customer, agent);
            return "redirect:/desk/admin/dedicated-agents";
        } catch (BusinessException refused) {
            return show(customer, agent, texts.refusal(refused), model);
        }
    }

    @PostMapping("/removal")
    String dismiss(@RequestParam(defaultValue = "") String customer) throws BusinessException {
        desk.dismiss(customer);
        return "redirect:/desk/admin/dedicated-agents";
    }

    private String show(String customer, String agent, String refused, Model model) {
        model.addAttribute("appointments", desk.appointments());
        model.addAttribute("customer", customer);
        model.addAttribute("agent", agent);
        model.addAttribute("refused", refused);
        return "desk/dedicated-agents";
    }
}
