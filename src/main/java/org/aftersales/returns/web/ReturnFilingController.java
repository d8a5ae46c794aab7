package org.aftersales.returns.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.aftersales.returns.RequestKey;
import org.aftersales.returns.ReturnDesk;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Asking what can be returned, and filing it. */
@RestController
@RequestMapping("/api/returns")
@Tag(name = "Returns")
class ReturnFilingController {

    private final ReturnDesk desk;
    private final Asked asked;
    private final Texts texts;

    ReturnFilingController(ReturnDesk desk, Asked asked, Texts texts) {
        this.desk = desk;
        this.asked = asked;
        this.texts = texts;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Files a return",
            description = "Send your own key of the request: the same request under the same key gives the same case.")
    FiledAnswer file(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ReturnApplication application,
            Locale language)
            throws BusinessException {
        asked.forCustomer();
        var filed = desk.file(application.request(asked), RequestKey.of(key));
        return FiledAnswer.of(filed, texts, language);
    }

    @GetMapping("/eligibility")
    @Operation(summary = "What of an order could be returned, and why not; changes nothing")
    OfferAnswer offer(
            @RequestParam String order,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    OffsetDateTime requestedAt,
            @RequestParam String reason,
            @RequestParam(defaultValue = "false") boolean deliveryRefused,
            Locale language)
            throws BusinessException {
        asked.forCustomer();
        var offer = desk.offer(
                asked.order(order), requestedAt == null ? null : requestedAt.toInstant(), reason, deliveryRefused);
        return OfferAnswer.of(offer, texts, language);
    }
}
