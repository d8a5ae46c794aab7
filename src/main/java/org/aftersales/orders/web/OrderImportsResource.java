package org.aftersales.orders.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import org.aftersales.orders.ImportOptions;
import org.aftersales.orders.ImportUnknownException;
import org.aftersales.orders.ImportsBusyException;
import org.aftersales.orders.OrderImports;
import org.aftersales.orders.UploadTooLargeException;
import org.aftersales.shared.Texts;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/api/order-imports")
@Tag(name = "Orders")
class OrderImportsResource {

    /** More would be a mistake in the call: no parcel is on its way for a year. */
    private static final int LONGEST_DELIVERY_DAYS = 365;

    private final OrderImports imports;
    private final OrderReaders readers;
    private final Texts texts;
    private final Clock clock;

    OrderImportsResource(OrderImports imports, OrderReaders readers, Texts texts, Clock clock) {
        this.imports = imports;
        this.readers = readers;
        this.texts = texts;
        this.clock = clock;
    }

    record Started(String importId) {}

    @PostMapping(
            consumes = {"text/csv", "application/gzip", "application/octet-stream", MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            summary = "Import a file of orders in the background",
            description =
                    "CSV with a header or JSON, plain or gzip; which one is seen from the content. Columns: order_no, ordered_at,"
                            + " customer_no, sku, description, quantity, unit_price, and as far as known customer_level, customer_language,"
                            + " customer_name, customer_phone, customer_email, customer_address, channel, currency, paid, shipped_at,"
                            + " delivered_at, freight, discount, coupon_code, coupon_amount, points, points_amount, distributor_no, line_no,"
                            + " description_zh, product_class, list_price, line_discount, batch, expiry, earnings, payment_provider, payment_reference,"
                            + " payment_amount, paid_at. Rows of one order follow one another; a missing column is an absent fact."
                            + " An order with a bad row is refused with line, field and reason; the others land. The same again changes nothing.",
            requestBody =
                    @RequestBody(
                            content = {
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                                @Content(
                                        mediaType = "application/gzip",
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        array = @ArraySchema(schema = @Schema(implementation = OrderForm.class)))
                            }))
    ResponseEntity<Started> start(
            @Parameter(description = "of orders that name none, for example GBP")
                    @RequestParam(required = false)
                    @Nullable
                    String currency,
            @Parameter(description = "days between order and delivery where no delivery time is told")
                    @RequestParam(required = false)
                    @Nullable
                    Integer deliveredAfterDays,
            @Parameter(description = "zone of times that name none, for example Europe/London; else the company's")
                    @RequestParam(required = false)
                    @Nullable
                    String timeZone,
            @Parameter(
                            description =
                                    "the provider that took the money of orders without payments: the shop's statement that"
                                            + " they are paid in full. Left out: simulator for a CSV file without any column about payment"
                                            + " where the simulator pays, as in the demo; else none")
                    @RequestParam(required = false)
                    @Nullable
                    String paidBy,
            @Schema(hidden = true) InputStream body)
            throws IOException, UploadTooLargeException, ImportsBusyException {
        readers.mayTell();
        var options = new ImportOptions(unit(currency), days(deliveredAfterDays), zone(timeZone), provider(paidBy));
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(new Started(imports.start(body, options)));
    }

    @GetMapping("/{id}")
    @Operation(summary = "How far an import is")
    ImportView progress(@PathVariable String id, Locale language) throws ImportUnknownException {
        readers.mayTell();
        return imports.progress(id)
                .map(report -> ImportView.of(report, language, texts))
                .orElseThrow(() -> new ImportUnknownException(id));
    }

    private static @Nullable CurrencyUnit unit(@Nullable String code) {
        try {
            return code == null ? null : CurrencyUnit.of(code);
        } catch (IllegalCurrencyException unknown) {
            throw badOption("currency", unknown);
        }
    }

    private static @Nullable Integer days(@Nullable Integer days) {
        if (days != null && (days < 0 || days > LONGEST_DELIVERY_DAYS)) {
            throw badOption("deliveredAfterDays", null);
        }
        return days;
    }

    private ZoneId zone(@Nullable String name) {
        try {
            return name == null ? clock.getZone() : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw badOption("timeZone", unknown);
        }
    }

    private static @Nullable String provider(@Nullable String name) {
        if (name != null && !name.matches("[a-z0-9-]{1,40}")) {
            throw badOption("paidBy", null);
        }
        return name;
    }

    private static ResponseStatusException badOption(String name, @Nullable Throwable cause) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, name, cause);
    }
}
