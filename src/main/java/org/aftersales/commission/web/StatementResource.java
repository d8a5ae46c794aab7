package org.aftersales.commission.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.aftersales.commission.Account;
import org.aftersales.commission.MonthUnreadableException;
import org.aftersales.commission.StatementUnknownException;
import org.aftersales.commission.Statements;
import org.aftersales.shared.Texts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Statements for the shop's program, for finance, and for each direct seller of the own account. */
@RestController
@RequestMapping("/api")
@Tag(name = "Commission", description = "What sales earned, and what of it went back with refunds")
class StatementResource {

    private final Statements statements;
    private final Texts texts;

    StatementResource(Statements statements, Texts texts) {
        this.statements = statements;
        this.texts = texts;
    }

    @GetMapping("/distributors/{number}/statements/{month}")
    @Operation(
            summary = "The statement of a direct seller for a month",
            description =
                    "Direct sellers read their own, whose number is their user id; it is empty until they have earned anything. What an account has below zero at the end of a month"
                            + " is carried into the next.")
    StatementForm ofDistributor(
            @PathVariable String number, @Parameter(example = "2026-11") @PathVariable String month, Locale language)
            throws StatementUnknownException, MonthUnreadableException {
        return of(Account.Type.DISTRIBUTOR, number, month, language);
    }

    @GetMapping("/customers/{number}/point-statements/{month}")
    @Operation(summary = "The points of a customer in a month")
    StatementForm ofCustomer(
            @PathVariable String number, @Parameter(example = "2026-11") @PathVariable String month, Locale language)
            throws StatementUnknownException, MonthUnreadableException {
        return of(Account.Type.CUSTOMER, number, month, language);
    }

    private StatementForm of(Account.Type type, String number, String month, Locale language)
            throws StatementUnknownException, MonthUnreadableException {
        return StatementForm.of(statements.of(type, number, month(month)), texts, language);
    }

    private static YearMonth month(String written) throws MonthUnreadableException {
        try {
            return YearMonth.parse(written);
        } catch (DateTimeParseException noMonth) {
            throw new MonthUnreadableException();
        }
    }
}
