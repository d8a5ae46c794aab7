package org.aftersales.warehouse.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.aftersales.cases.CaseUnknownException;
import org.aftersales.shared.Callers;
import org.aftersales.shared.CaseNumber;
import org.aftersales.warehouse.Stock;
import org.aftersales.warehouse.StockLedger;
import org.aftersales.warehouse.StockMovement;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a case has brought into which stock and what left for its customer, for the warehouse's programs and for who audits them. */
@RestController
@RequestMapping("/api/stock-movements")
@Tag(name = "Warehouse")
class StockMovementsController {

    private static final Set<String> READERS =
            Set.of("warehouse", "quality-control", "aftersales-manager", "auditor", "camunda-admin");

    private final StockLedger ledger;
    private final Callers callers;

    StockMovementsController(StockLedger ledger, Callers callers) {
        this.ledger = ledger;
        this.callers = callers;
    }

    /** @param operator who put the goods away or sent them */
    record Movement(String type, String sku, int units, Stock stock, Instant movedAt, String operator) {

        static Movement of(StockMovement movement) {
            return new Movement(
                    movement.type(),
                    movement.sku(),
                    movement.units(),
                    movement.stock(),
                    movement.at(),
                    movement.operator());
        }
    }

    @GetMapping("/{caseNumber}")
    @Operation(summary = "The inbound and outbound records of a case, in the order in which they were written")
    List<Movement> of(@PathVariable String caseNumber) throws CaseUnknownException {
        if (Collections.disjoint(READERS, callers.roles())) {
            throw new AccessDeniedException("this role does not read stock movements");
        }
        return ledger
                .ofCase(CaseNumber.read(caseNumber).orElseThrow(() -> new CaseUnknownException(caseNumber)))
                .stream()
                .map(Movement::of)
                .toList();
    }
}
