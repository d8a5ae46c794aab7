package org.aftersales.desk.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aftersales.orders.OrderLine;
import org.aftersales.returns.ReturnDesk;
import org.aftersales.returns.ReturnOffer.OfferedLine;
import org.aftersales.shared.BusinessException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what the page of a new return shows. */
@Component
class NewReturnPage {

    private final OrderSearch search;
    private final ReturnDesk desk;
    private final Clock clock;

    NewReturnPage(OrderSearch search, ReturnDesk desk, Clock clock) {
        this.search = search;
        this.desk = desk;
        this.clock = clock;
    }

    /** Shows the order with what can be returned for the chosen reason. */
    void show(NewReturnForm form, FilingErrors errors, Model model, PageTexts texts) throws BusinessException {
        var found = search.get(OrderSearch.number(form.getOrder()));
        var offered = offered(form, model, texts);
        model.addAttribute("found", found);
        model.addAttribute("form", form);
        model.addAttribute("reasons", desk.reasons());
        model.addAttribute(
                "rows",
                found.order().lines().stream()
                        .map(line -> row(line, form, offered, errors))
                        .toList());
    }

    private Map<Integer, OfferedLine> offered(NewReturnForm form, Model model, PageTexts texts) {
        if (form.getReason().isBlank()) {
            return Map.of();
        }
        try {
            return desk
                    .offer(
                            OrderSearch.number(form.getOrder()),
                            form.requestedAt(clock),
                            form.getReason(),
                            form.isDeliveryRefused())
                    .lines()
                    .stream()
                    .collect(Collectors.toMap(line -> line.line().lineNumber(), Function.identity()));
        } catch (BusinessException refused) {
            model.addAttribute("offerRefused", texts.refusal(refused));
        } catch (DateTimeException unreadable) {
            model.addAttribute("offerRefused", texts.of("This is not a date and time."));
        }
        return Map.of();
    }

    private static OfferRow row(
            OrderLine line, NewReturnForm form, Map<Integer, OfferedLine> offered, FilingErrors errors) {
        var number = line.lineNumber();
        var offer = offered.get(number);
        return new OfferRow(
                line,
                offer == null ? null : offer.unopened(),
                offer == null ? null : offer.opened(),
                form.unitsOf(number),
                form.isOpened(number),
                errors.about(number));
    }
}
