package org.aftersales.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.Texts;
import org.aftersales.workflow.Overtaken;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** What all work pages share: their texts, and a page for what cannot be shown. */
@ControllerAdvice(basePackageClasses = WorkPages.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class WorkPages {

    private final Texts texts;
    private final DeskMenu menu;
    private final PagesToOpen pages;
    private final Clock clock;

    WorkPages(Texts texts, DeskMenu menu, PagesToOpen pages, Clock clock) {
        this.texts = texts;
        this.menu = menu;
        this.pages = pages;
        this.clock = clock;
    }

    @ModelAttribute("t")
    PageTexts texts(Locale language) {
        return new PageTexts(texts, language, clock.getZone());
    }

    @ModelAttribute("places")
    List<DeskMenu.Place> places() {
        return menu.places().toList();
    }

    @ModelAttribute("again")
    PagesToOpen.@Nullable InLanguages again(HttpServletRequest request) {
        return pages.again(request).orElse(null);
    }

    /** The way back to the tasks; empty for those who have none. */
    @ModelAttribute("tasklist")
    String tasklist() {
        return menu.tasks() ? DeskMenu.TASKLIST : "";
    }

    /** Refusals that a page did not answer itself: what was asked for is not there, or not for this person. */
    @ExceptionHandler
    ModelAndView refused(BusinessException refusal, Locale language, HttpServletRequest request) {
        return refused(status(refusal), texts.in(language, refusal), language, request);
    }

    /** Two people at one case: the second one looks again. */
    @ExceptionHandler
    ModelAndView taken(RuntimeException failure, Locale language, HttpServletRequest request) {
        if (!Overtaken.by(failure)) {
            throw failure;
        }
        var sentence = texts.in(language, "Somebody else was faster. Please reload and look again.");
        return refused(HttpStatus.CONFLICT, sentence, language, request);
    }

    private ModelAndView refused(HttpStatus status, String sentence, Locale language, HttpServletRequest request) {
        var page = new ModelAndView("desk/refused", status);
        page.addObject("t", texts(language));
        page.addObject("again", again(request));
        page.addObject("sentence", sentence);
        return page;
    }

    static HttpStatus status(BusinessException refusal) {
        if (refusal instanceof NotYourDeskException) {
            return HttpStatus.FORBIDDEN;
        }
        if (refusal.code().endsWith("Unknown")) {
            return HttpStatus.NOT_FOUND;
        }
        return refusal.code().endsWith("MovedOn") ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY;
    }
}
