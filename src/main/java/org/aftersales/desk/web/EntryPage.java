package org.aftersales.desk.web;

import java.util.Set;
import java.util.function.BiConsumer;
import org.aftersales.returns.ReturnTracking;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * A page of a case on which people of some roles enter something. Whoever is refused gets the page again as the case stands now, with the
 * reason and what was typed.
 */
abstract class EntryPage {

    private final ReturnTracking tracking;
    private final CaseDoor door;
    private final Set<String> roles;

    EntryPage(ReturnTracking tracking, CaseDoor door, Set<String> roles) {
        this.tracking = tracking;
        this.door = door;
        this.roles = roles;
    }

    @ModelAttribute
    void onlyForThem() throws NotYourDeskException {
        door.open(roles);
    }

    @GetMapping
    String ask(@PathVariable String caseNumber, Model model) throws BusinessException {
        return show(tracking.of(new CaseNumber(caseNumber)), model);
    }

    /**
     * Puts the case into the page.
     *
     * @return the name of the page
     */
    abstract String show(ReturnTracking.Standing standing, Model model) throws BusinessException;

    /**
     * Makes the entry and leads back to the case.
     *
     * @param typed puts what was typed into the page when it is refused; it may say it in other words than the reason, too
     */
    ModelAndView enter(
            CaseNumber number,
            CaseEntry entry,
            BiConsumer<ReturnTracking.Standing, Model> typed,
            Model model,
            PageTexts texts)
            throws BusinessException {
        try {
            CaseEntry.enter(entry);
            return new ModelAndView("redirect:/desk/cases/" + number.value());
        } catch (BusinessException refused) {
            var standing = tracking.of(number);
            model.addAttribute("refused", texts.refusal(refused));
            typed.accept(standing, model);
            return new ModelAndView(show(standing, model), model.asMap(), WorkPages.status(refused));
        }
    }
}
