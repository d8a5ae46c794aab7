package org.aftersales.orders.web;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.aftersales.customers.Customer;
import org.aftersales.customers.Customers;
import org.aftersales.orders.ImportOptions;
import org.aftersales.orders.Order;
import org.aftersales.orders.OrderImports;
import org.aftersales.orders.OrderUnknownException;
import org.aftersales.orders.Orders;
import org.aftersales.shared.OrderNumber;
import org.aftersales.shared.Texts;
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
@RequestMapping("/api/orders")
@Tag(name = "Orders", description = "What the shop sold, and what can still be returned of it")
class OrdersResource {

    private static final int FOUND_AT_MOST = 50;

    private final Orders orders;
    private final Customers customers;
    private final OrderImports imports;
    private final OrderReaders readers;
    private final Texts texts;
    private final Clock clock;

    OrdersResource(
            Orders orders, Customers customers, OrderImports imports, OrderReaders readers, Texts texts, Clock clock) {
        this.orders = orders;
        this.customers = customers;
        this.imports = imports;
        this.readers = readers;
        this.texts = texts;
        this.clock = clock;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Tell of one or a few orders",
            description =
                    "An order object or an array of them. Each lands or is refused as a whole. The same again changes nothing."
                            + " 422 when nothing landed. For many orders use /api/order-imports.",
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(array = @ArraySchema(schema = @Schema(implementation = OrderForm.class)))))
    ResponseEntity<ImportView> tell(@Schema(hidden = true) InputStream body, Locale language) {
        readers.mayTell();
        var report = imports.importNow(body, new ImportOptions(null, null, clock.getZone(), null));
        var view = ImportView.of(report, language, texts);
        return ResponseEntity.status(view.refusedAll() ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK)
                .body(view);
    }

    @GetMapping("/{number}")
    @Operation(summary = "Read an order; contact data of the customer are masked")
    OrderView read(@PathVariable String number) throws OrderUnknownException {
        readers.mayRead();
        var order = orders.get(wellFormed(number));
        return OrderView.of(order, customers.find(order.customerNumber()).orElse(null));
    }

    private static OrderNumber wellFormed(String number) {
        try {
            return new OrderNumber(number);
        } catch (IllegalArgumentException never) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "order", never);
        }
    }

    @GetMapping
    @Operation(
            summary =
                    "Find orders by order number, customer number, or exact phone number or mail address, newest first")
    List<OrderView> find(@RequestParam String find) {
        readers.mayRead();
        var found = orders.find(find, FOUND_AT_MOST);
        var buyers = customers
                .findAll(found.stream().map(Order::customerNumber).distinct().toList())
                .stream()
                .collect(toMap(Customer::number, identity()));
        return found.stream()
                .map(order -> OrderView.of(order, buyers.get(order.customerNumber())))
                .toList();
    }
}
