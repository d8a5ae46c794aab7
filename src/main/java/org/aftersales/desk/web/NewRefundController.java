package org.aftersales.desk.web;

import org.aftersales.returns.RefundOnly;
import org.aftersales.returns.RefundOnly.OfferedLine;
import org.aftersales.returns.RequestKey;
import org.aftersales.shared.BusinessException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking money back before shipping for a customer who called, wrote or came (RO-01, RO-02). */
@Controller
@RequestMapping("/desk/tasks/new-refund")
class NewRefundController {

    static final String PROCESS = "RefundOnlyProcess";

    private final OrderSearch search;
    private final RefundOnly desk;
    private final TaskDoor door;

    NewRefundController(OrderSearch search, RefundOnly desk, TaskDoor door) {
        this.search = search;
        this.desk = desk;
        this.door = door;
    }

    /** Nobody reads an order here who could not ask the money of it back. */
    @ModelAttribute
    void onlyWhoMayFile() throws NotYourDeskException {
        if (!door.mayStart(PROCESS)) {
            throw new NotYourDeskException();
        }
    }

    @GetMapping
    String find(@RequestParam(defaultValue = "") String words, Model model, RedirectAttributes redirect) {
        return search.page("new-refund", words, model, redirect);
    }

    @GetMapping("/order")
    String order(NewRefundForm form, Model model) throws BusinessException {
        return show(form, FilingErrors.NONE, model);
    }

    @PostMapping
    String file(NewRefundForm form, Model model, @ModelAttribute("t") PageTexts texts) throws BusinessException {
        var unreadable = form.unreadableLines();
        if (!unreadable.isEmpty()) {
            return show(form, FilingErrors.unreadable(unreadable, texts), model);
        }
        try {
            var filed = desk.file(form.request(OrderSearch.number(form.getOrder())), RequestKey.of(form.getKey()));
            return "redirect:/desk/tasks/new-refund/filed/" + filed.caseNumber();
        } catch (BusinessException refused) {
            return show(form, FilingErrors.of(refused, texts), model);
        }
    }

    @GetMapping("/filed/{caseNumber:AS-[0-9]{6}-[0-9]{6,9}}")
    String filed(@PathVariable String caseNumber, Model model) {
        model.addAttribute("caseNumber", caseNumber);
        return "desk/filed-refund";
    }

    private String show(NewRefundForm form, FilingErrors errors, Model model) throws BusinessException {
        var number = OrderSearch.number(form.getOrder());
        model.addAttribute("found", search.get(number));
        model.addAttribute("form", form);
        model.addAttribute("reasons", desk.reasons());
        model.addAttribute("refused", errors.sentence());
        model.addAttribute(
                "rows",
                desk.offer(number).lines().stream()
                        .map(line -> row(line, form, errors))
                        .toList());
        return "desk/new-refund";
    }

    private static RefundRow row(OfferedLine offered, NewRefundForm form, FilingErrors errors) {
        var line = offered.line();
        return new RefundRow(
                line,
                offered.refusal() == null ? line.unshippedUnits() : 0,
                offered.refusal(),
                form.unitsOf(line.lineNumber()),
                errors.about(line.lineNumber()));
    }
}
