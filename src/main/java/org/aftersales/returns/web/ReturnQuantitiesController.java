package org.aftersales.returns.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.aftersales.returns.ChangingQuantities;
import org.aftersales.returns.ChangingQuantities.NewQuantity;
import org.aftersales.returns.QuantitiesInvalidException;
import org.aftersales.shared.BusinessException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The customer wants to return more or less. */
@RestController
@RequestMapping("/api/returns/{caseNumber}/quantities")
@Tag(name = "Returns")
class ReturnQuantitiesController {

    private final ChangingQuantities quantities;
    private final ReturnStatus status;
    private final Asked asked;

    ReturnQuantitiesController(ChangingQuantities quantities, ReturnStatus status, Asked asked) {
        this.quantities = quantities;
        this.status = status;
        this.asked = asked;
    }

    /** @param lines those that change; the others stay */
    record Quantities(@Nullable List<@Nullable Line> lines) {}

    /** @param units from now on; zero drops the line */
    record Line(@Nullable Integer lineNumber, @Nullable Integer units) {}

    @PostMapping
    @Operation(
            summary = "Changes how much of each article is returned, until goods were received",
            description =
                    "Lines that are not named stay, zero drops a line. Before the review up and down; an approved return can only become smaller.")
    ReturnAnswer change(@PathVariable String caseNumber, @RequestBody Quantities wanted, Locale language)
            throws BusinessException {
        asked.forCustomer();
        var number = asked.theCase(caseNumber);
        quantities.change(number, read(wanted));
        return status.of(number, language);
    }

    private static List<NewQuantity> read(Quantities wanted) throws QuantitiesInvalidException {
        var read = new ArrayList<NewQuantity>();
        for (var line : wanted.lines() == null ? List.<Line>of() : wanted.lines()) {
            if (line == null || line.lineNumber() == null || line.units() == null) {
                throw new QuantitiesInvalidException();
            }
            read.add(new NewQuantity(line.lineNumber(), line.units()));
        }
        return read;
    }
}
