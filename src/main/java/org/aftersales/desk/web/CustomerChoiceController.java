package org.aftersales.desk.web;

import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A customer says on the phone whether the coupon is taken instead of the return (RR-20), and customer service enters it. */
@Controller
@RequestMapping("/desk/cases" + CasesController.NUMBER + "/offer")
class CustomerChoiceController {

    private final ReturnTracking tracking;
    private final CustomerWishes wishes;
    private final CaseDoor door;

    CustomerChoiceController(ReturnTracking tracking, CustomerWishes wishes, CaseDoor door) {
        this.tracking = tracking;
        this.wishes = wishes;
        this.door = door;
    }

    @ModelAttribute
    void onlyCustomerService() throws NotYourDeskException {
        door.open(CustomerAnswerController.ROLES);
    }

    @GetMapping
    String ask(@PathVariable String caseNumber, Model model) throws BusinessException {
        return show(tracking.of(new CaseNumber(caseNumber)), model);
    }

    /**
     * @param choice {@code accept} or {@code decline}; anything else is no answer
     * @param seen position of the offer that was read; empty: the newest
     */
    @PostMapping
    String enter(
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(required = false) @Nullable Integer seen,
            Model model,
            HttpServletResponse response,
            @ModelAttribute("t") PageTexts texts)
            throws BusinessException {
        try {
            CaseEntry.enter(() -> wishes.answerOffer(new CaseNumber(caseNumber), seen, accepted(choice)));
            return "redirect:/desk/cases/" + caseNumber;
        } catch (BusinessException refused) {
            response.setStatus(WorkPages.status(refused).value());
            var standing = tracking.of(new CaseNumber(caseNumber));
            var newer = seen != null
                    && offered(standing).filter(open -> open.position() != seen).isPresent();
            model.addAttribute(
                    "refused",
                    newer ? texts.of("That offer is answered; this is a newer one.") : texts.refusal(refused));
            model.addAttribute("unsaved", accepted(choice));
            return show(standing, model);
        }
    }

    private static String show(ReturnTracking.Standing standing, Model model) {
        model.addAttribute("file", standing.file());
        model.addAttribute("offer", offered(standing).orElse(null));
        return "desk/offer";
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
