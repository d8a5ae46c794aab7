package org.aftersales.desk.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.util.Map;
import org.aftersales.returns.FiledReturn;
import org.aftersales.returns.RequestKey;
import org.aftersales.returns.ReturnDesk;
import org.aftersales.shared.BusinessException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Filing a return for a customer who called, wrote or came (IN-01, IN-03, IN-04, IN-14, IN-15). */
@Controller
@RequestMapping("/desk/tasks/new-return")
class NewReturnController {

    static final String PROCESS = "ReturnAndRefundProcess";

    private final OrderSearch search;
    private final NewReturnPage page;
    private final ReturnDesk desk;
    private final TaskDoor door;
    private final Clock clock;

    NewReturnController(OrderSearch search, NewReturnPage page, ReturnDesk desk, TaskDoor door, Clock clock) {
        this.search = search;
        this.page = page;
        this.desk = desk;
        this.door = door;
        this.clock = clock;
    }

    /** Nobody reads an order here who could not file a return for it. */
    @ModelAttribute
    void onlyWhoMayFile() throws NotYourDeskException {
        if (!door.mayStart(PROCESS)) {
            throw new NotYourDeskException();
        }
    }

    @GetMapping
    String find(@RequestParam(defaultValue = "") String words, Model model, RedirectAttributes redirect) {
        return search.page("new-return", words, model, redirect);
    }

    @GetMapping("/order")
    String order(NewReturnForm form, Model model, @ModelAttribute("t") PageTexts texts) throws BusinessException {
        page.show(form, FilingErrors.NONE, model, texts);
        return "desk/new-return";
    }

    /** The lines again, for another reason or another moment of the request. */
    @PostMapping("/lines")
    String lines(NewReturnForm form, Model model, @ModelAttribute("t") PageTexts texts) throws BusinessException {
        page.show(form, FilingErrors.NONE, model, texts);
        return "desk/new-return :: lines";
    }

    @PostMapping
    String file(NewReturnForm form, Model model, @ModelAttribute("t") PageTexts texts) throws BusinessException {
        var unreadable = form.unreadableLines();
        if (!unreadable.isEmpty()) {
            return again(form, FilingErrors.unreadable(unreadable, texts), model, texts);
        }
        try {
            return "redirect:/desk/tasks/new-return/filed/" + filed(form).caseNumber();
        } catch (BusinessException refused) {
            return again(form, FilingErrors.of(refused, texts), model, texts);
        } catch (DateTimeException noMoment) {
            return again(form, new FilingErrors(texts.of("This is not a date and time."), Map.of()), model, texts);
        }
    }

    private FiledReturn filed(NewReturnForm form) throws BusinessException {
        return desk.file(form.request(OrderSearch.number(form.getOrder()), clock), RequestKey.of(form.getKey()));
    }

    private String again(NewReturnForm form, FilingErrors errors, Model model, PageTexts texts)
            throws BusinessException {
        page.show(form, errors, model, texts);
        model.addAttribute("refused", errors.sentence());
        return "desk/new-return";
    }
}
