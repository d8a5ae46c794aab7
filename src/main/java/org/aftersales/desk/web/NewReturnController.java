package org.aftersales.desk.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aftersales.returns.FiledReturn;
import org.aftersales.returns.RequestKey;
import org.aftersales.returns.ReturnDesk;
import org.aftersales.returns.ReturnRefusedException;
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

    private final NewReturnPage page;
    private final ReturnDesk desk;
    private final TaskDoor door;
    private final Clock clock;

    NewReturnController(NewReturnPage page, ReturnDesk desk, TaskDoor door, Clock clock) {
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
        var found = page.find(words);
        if (found.size() == 1) {
            redirect.addAttribute("order", found.get(0).order().number().value());
            return "redirect:/desk/tasks/new-return/order";
        }
        model.addAttribute("refund", false);
        model.addAttribute("words", words);
        model.addAttribute("orders", found);
        model.addAttribute("limit", OrderSearch.LIMIT);
        return "desk/find-order";
    }

    @GetMapping("/order")
    String order(NewReturnForm form, Model model, @ModelAttribute("t") PageTexts texts) throws BusinessException {
        page.show(form, Map.of(), model, texts);
        return "desk/new-return";
    }

    /** The lines again, for another reason or another moment of the request. */
    @PostMapping("/lines")
    String lines(NewReturnForm form, Model model, @ModelAttribute("t") PageTexts texts) throws BusinessException {
        page.show(form, Map.of(), model, texts);
        return "desk/new-return :: lines";
    }

    @PostMapping
    String file(NewReturnForm form, Model model, @ModelAttribute("t") PageTexts texts) throws BusinessException {
        var unreadable = form.unreadableLines();
        if (!unreadable.isEmpty()) {
            var sentence = texts.of("Type a whole number.");
            return again(
                    form,
                    texts.of("Please look at the marked articles."),
                    unreadable.stream().collect(Collectors.toMap(Function.identity(), line -> sentence)),
                    model,
                    texts);
        }
        try {
            return "redirect:/desk/tasks/new-return/filed/" + filed(form).caseNumber();
        } catch (ReturnRefusedException refused) {
            return again(form, sentence(refused, texts), perLine(refused, texts), model, texts);
        } catch (BusinessException refused) {
            return again(form, sentence(refused, texts), Map.of(), model, texts);
        } catch (DateTimeException noMoment) {
            return again(form, texts.of("This is no date and time."), Map.of(), model, texts);
        }
    }

    private FiledReturn filed(NewReturnForm form) throws BusinessException {
        return desk.file(form.request(OrderSearch.number(form.getOrder()), clock), RequestKey.of(form.getKey()));
    }

    private String again(
            NewReturnForm form, String sentence, Map<Integer, String> perLine, Model model, PageTexts texts)
            throws BusinessException {
        page.show(form, perLine, model, texts);
        model.addAttribute("refused", sentence);
        return "desk/new-return";
    }

    private static String sentence(BusinessException refused, PageTexts texts) {
        return texts.refusal(refused);
    }

    private static Map<Integer, String> perLine(ReturnRefusedException refused, PageTexts texts) {
        return refused.lines().stream()
                .collect(Collectors.toMap(
                        ReturnRefusedException.LineRefusal::lineNumber,
                        line -> texts.code(line.code(), line.facts().toArray()),
                        (first, second) -> first));
    }
}
