package org.aftersales.desk.web;

import org.aftersales.cases.ReasonBook;
import org.aftersales.cases.ReasonBook.Kind;
import org.aftersales.cases.ReasonUnknownException;
import org.aftersales.shared.BusinessException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The reasons for returns and rejections: adding, changing, hiding, ordering, deleting (RE-01 to RE-03). */
@Controller
@RequestMapping("/desk/admin/reasons/{kind}")
class ReasonsController {

    private final ReasonBook reasons;
    private final AdministrationDoor door;

    ReasonsController(ReasonBook reasons, AdministrationDoor door) {
        this.reasons = reasons;
        this.door = door;
    }

    @ModelAttribute
    void onlyAdministration() throws NotYourDeskException {
        door.open();
    }

    @GetMapping
    String list(@PathVariable Kind kind, @RequestParam(defaultValue = "") String code, Model model)
            throws ReasonUnknownException {
        return show(kind, code.isEmpty() ? ReasonForm.blank() : known(kind, code), "", model);
    }

    @PostMapping
    String save(@PathVariable Kind kind, ReasonForm form, Model model, @ModelAttribute("t") PageTexts texts) {
        try {
            if (form.isNew()) {
                reasons.add(kind, form.reason());
            } else {
                reasons.change(kind, form.reason());
            }
            return back(kind);
        } catch (BusinessException refused) {
            return show(kind, form, texts.refusal(refused), model);
        }
    }

    @PostMapping("/{code}/removal")
    String remove(@PathVariable Kind kind, @PathVariable String code) throws BusinessException {
        reasons.remove(kind, code);
        return back(kind);
    }

    @PostMapping("/{code}/visibility")
    String show(@PathVariable Kind kind, @PathVariable String code, @RequestParam boolean shown)
            throws BusinessException {
        reasons.show(kind, code, shown);
        return back(kind);
    }

    @PostMapping("/{code}/position")
    String move(@PathVariable Kind kind, @PathVariable String code, @RequestParam boolean up) throws BusinessException {
        reasons.move(kind, code, up);
        return back(kind);
    }

    private ReasonForm known(Kind kind, String code) throws ReasonUnknownException {
        return reasons.of(kind).stream()
                .map(ReasonBook.Entry::reason)
                .filter(reason -> reason.code().equals(code))
                .map(ReasonForm::of)
                .findFirst()
                .orElseThrow(() -> new ReasonUnknownException(code));
    }

    private String show(Kind kind, ReasonForm form, String refused, Model model) {
        model.addAttribute("kind", kind.name());
        model.addAttribute("entries", reasons.of(kind));
        model.addAttribute("form", form);
        model.addAttribute("parties", ReasonForm.FAULT_PARTIES);
        model.addAttribute("refused", refused);
        return "desk/reasons";
    }

    private static String back(Kind kind) {
        return "redirect:/desk/admin/reasons/" + kind.name();
    }
}
