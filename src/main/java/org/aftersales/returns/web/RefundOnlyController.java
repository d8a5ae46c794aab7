package org.aftersales.returns.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.aftersales.returns.RefundOnly;
import org.aftersales.returns.RefundOnly.OfferedLine;
import org.aftersales.returns.RequestKey;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Asking the money of paid goods back before they are shipped. */
@RestController
@RequestMapping("/api/refunds")
@Tag(name = "Refunds before shipping")
class RefundOnlyController {

    private final RefundOnly desk;
    private final Asked asked;
    private final Texts texts;

    RefundOnlyController(RefundOnly desk, Asked asked, Texts texts) {
        this.desk = desk;
        this.asked = asked;
        this.texts = texts;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Asks the money of goods back that are paid and not shipped",
            description =
                    "Send your own key of the request: the same request under the same key gives the same case. Where the case"
                            + " stands is read at /api/returns/{caseNumber}.")
    FiledAnswer file(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ReturnApplication application,
            Locale language)
            throws BusinessException {
        asked.forCustomer();
        var filed = desk.file(application.request(asked), RequestKey.of(key));
        return FiledAnswer.of(filed, texts, language);
    }

    /** What may be asked back, and why. */
    record Offer(String orderNumber, List<Reason> reasons, List<Line> lines) {}

    record Reason(String code, String label) {}

    /** @param refusal code of the reason why not; empty when units may be asked back */
    record Line(
            int lineNumber,
            String sku,
            String description,
            int refundableUnits,
            @Nullable String refusal,
            @Nullable String message) {}

    @GetMapping("/eligibility")
    @Operation(summary = "What of an order may be refunded before shipping, and why not; changes nothing")
    Offer offer(@RequestParam String order, Locale language) throws BusinessException {
        asked.forCustomer();
        var offer = desk.offer(asked.order(order));
        return new Offer(
                offer.order().number().value(),
                desk.reasons().stream()
                        .map(reason -> new Reason(reason.code(), reason.label(language)))
                        .toList(),
                offer.lines().stream().map(line -> line(line, language)).toList());
    }

    private Line line(OfferedLine offered, Locale language) {
        var line = offered.line();
        var refusal = offered.refusal();
        return new Line(
                line.lineNumber(),
                line.sku(),
                line.description(),
                refusal == null ? line.unshippedUnits() : 0,
                refusal,
                refusal == null ? null : texts.in(language, "code." + refusal));
    }
}
