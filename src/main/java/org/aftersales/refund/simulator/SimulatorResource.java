package org.aftersales.refund.simulator;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.aftersales.shared.Callers;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Telling the simulator how to misbehave, and reading its payment book; not in production. */
@RestController
@RequestMapping("/api/simulator")
@Profile({"demo", "test"})
@ConditionalOnProperty(SimulatorSettings.SWITCH)
@Tag(name = "Payment simulator", description = "Demo only: what the provider does next, and what it has paid")
class SimulatorResource {

    private static final Set<String> ROLES = Set.of("finance", "camunda-admin");

    private final PaymentBook book;
    private final Callers callers;

    SimulatorResource(PaymentBook book, Callers callers) {
        this.book = book;
        this.callers = callers;
    }

    /** @param behaviours what happens to the next refunds, one each; afterwards all are paid */
    record Script(List<Behaviour> behaviours) {}

    record Booked(String refundNumber, String paymentReference, String currency, long amountMinor, String state) {}

    @PutMapping("/script")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "What the simulator does with the next refunds")
    void tell(@RequestBody Script script) {
        allowed();
        book.tell(script.behaviours());
    }

    @GetMapping("/payments")
    @Operation(summary = "The payment book of the simulator")
    List<Booked> payments() {
        allowed();
        return book.entries().stream()
                .map(entry -> new Booked(
                        entry.refundNumber(),
                        entry.paymentReference(),
                        entry.amount().getCurrencyUnit().getCode(),
                        entry.amount().getAmountMinorLong(),
                        entry.state().name()))
                .toList();
    }

    private void allowed() {
        if (Collections.disjoint(ROLES, callers.roles())) {
            throw new AccessDeniedException("this role does not play the provider");
        }
    }
}
