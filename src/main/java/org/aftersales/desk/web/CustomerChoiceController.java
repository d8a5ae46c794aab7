package org.aftersales.desk.web;

import java.util.Optional;
import org.aftersales.cases.CaseOffers.Offer;
import org.aftersales.cases.CaseOffers.State;
import org.aftersales.returns.CustomerWishes;
import org.aftersales.returns.ReturnTracking;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A customer says on the phone whether the coupon is taken instead of the return (RR-20), and customer service enters it. */
@Controller
@RequestMapping("/desk/cases" + CasesController.NUMBER + "/offer")
class CustomerChoiceController extends EntryPage {

    private final CustomerWishes wishes;

    CustomerChoiceController(ReturnTracking tracking, CustomerWishes wishes, CaseDoor door) {
        super(tracking, door, CustomerAnswerController.ROLES);
        this.wishes = wishes;
    }

    @Override
    String show(ReturnTracking.Standing standing, Model model) {
        model.addAttribute("file", standing.file());
        model.addAttribute("offer", offered(standing).orElse(null));
        return "desk/offer";
    }

    /**
     * @param choice {@code accept} or {@code decline}; anything else is no answer
     * @param seen position of the offer that was read; empty: the newest
     */
    @PostMapping
    ModelAndView enter(
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(required = false) @Nullable Integer seen,
            Model model,
            @ModelAttribute("t") PageTexts texts)
            throws BusinessException {
        var number = new CaseNumber(caseNumber);
        return enter(
                number,
                () -> wishes.answerOffer(number, seen, accepted(choice)),
                (standing, page) -> {
                    var newer = seen != null
                            && offered(standing)
                                    .filter(open -> open.position() != seen)
                                    .isPresent();
                    if (newer) {
                        page.addAttribute("refused", texts.of("That offer is answered; this is a newer one."));
                    }
                    page.addAttribute("unsaved", accepted(choice));
                },
                model,
                texts);
    }

    private static Optional<Offer> offered(ReturnTracking.Standing standing) {
        return standing.offer().filter(offer -> offer.state() == State.OFFERED);
    }

    private static @Nullable Boolean accepted(String choice) {
        return switch (choice) {
            case "accept" -> true;
            case "decline" -> false;
            default -> null;
        };
    }
}
