package org.aftersales.desk.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import org.aftersales.commission.Account;
import org.aftersales.commission.Listed;
import org.aftersales.commission.MonthUnreadableException;
import org.aftersales.commission.PayableFile;
import org.aftersales.commission.StatementUnknownException;
import org.aftersales.commission.Statements;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.Callers;
import org.aftersales.shared.Role;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The accounts of direct sellers and customers, and a statement for each month (B-12, U12). */
@Controller
class CommissionController {

    static final Set<String> ROLES =
            Set.of(Role.FINANCE.id(), Role.AFTERSALES_MANAGER.id(), Role.GENERAL_MANAGER.id(), Role.AUDITOR.id());

    static final Set<String> OWNERS = Set.of(Role.DISTRIBUTOR.id());

    private final Statements statements;
    private final CaseDoor door;
    private final Callers callers;
    private final Clock clock;

    CommissionController(Statements statements, CaseDoor door, Callers callers, Clock clock) {
        this.statements = statements;
        this.door = door;
        this.callers = callers;
        this.clock = clock;
    }

    @GetMapping("/desk/commission")
    String accounts(
            @RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String month, Model model)
            throws NotYourDeskException, StatementUnknownException {
        door.open(ROLES);
        var closed = statements.closedMonths();
        model.addAttribute("number", number.strip());
        model.addAttribute("closedMonths", closed);
        model.addAttribute("mostListed", Statements.MOST_LISTED);
        var asked =
                closed.stream().filter(known -> known.toString().equals(month)).findFirst();
        if (asked.isPresent()) {
            showClosed(asked.get(), number, model);
        } else {
            showBalances(number, model);
        }
        return "desk/commission";
    }

    private void showBalances(String number, Model model) {
        var balances = statements.balances(number);
        model.addAttribute("closed", false);
        model.addAttribute("month", YearMonth.now(clock));
        model.addAttribute("cut", balances.cut());
        model.addAttribute("accounts", rows(balances, StatementRow::account));
    }

    private void showClosed(YearMonth month, String number, Model model) throws StatementUnknownException {
        var accounts = statements.closed(month, number);
        model.addAttribute("closed", true);
        model.addAttribute("month", month);
        model.addAttribute("cut", accounts.cut());
        model.addAttribute("accounts", rows(accounts, StatementRow::closed));
        model.addAttribute("sums", StatementRow.sums(statements.payable(month), LocaleContextHolder.getLocale()));
    }

    /** For whoever pays it out, or hands it on. */
    @GetMapping("/desk/commission/payable")
    ResponseEntity<String> payable(@RequestParam String month) throws BusinessException {
        door.open(ROLES);
        var asked = closedMonth(month);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("payable-" + asked + ".csv")
                                .build()
                                .toString())
                .body(PayableFile.of(asked, statements.payable(asked)));
    }

    private static YearMonth closedMonth(String typed) throws MonthUnreadableException {
        try {
            return YearMonth.parse(typed.strip());
        } catch (DateTimeParseException noMonth) {
            throw new MonthUnreadableException();
        }
    }

    private static <T, R> List<R> rows(Listed<T> listed, BiFunction<T, Locale, R> row) {
        var language = LocaleContextHolder.getLocale();
        return listed.rows().stream().map(entry -> row.apply(entry, language)).toList();
    }

    @GetMapping("/desk/commission/mine")
    String mine(@RequestParam(defaultValue = "") String month, Model model)
            throws NotYourDeskException, StatementUnknownException {
        door.open(OWNERS);
        return show(Account.Type.DISTRIBUTOR, callers.actor(), month, model);
    }

    @GetMapping("/desk/commission/statement")
    String statement(
            @RequestParam(defaultValue = "DISTRIBUTOR") Account.Type type,
            @RequestParam String number,
            @RequestParam(defaultValue = "") String month,
            Model model)
            throws NotYourDeskException, StatementUnknownException {
        door.open(ROLES);
        return show(type, number, month, model);
    }

    private String show(Account.Type type, String number, String month, Model model) throws StatementUnknownException {
        var asked = month(month);
        var statement = statements.of(type, number, asked);
        var staff = door.isOneOf(ROLES);
        model.addAttribute("statement", statement);
        model.addAttribute("staff", staff);
        model.addAttribute("address", staff ? "/desk/commission/statement" : "/desk/commission/mine");
        model.addAttribute("before", asked.minusMonths(1).toString());
        model.addAttribute(
                "after",
                asked.isBefore(YearMonth.now(clock)) ? asked.plusMonths(1).toString() : "");
        model.addAttribute(
                "parts",
                statement.parts().stream()
                        .map(part -> StatementRow.part(part, LocaleContextHolder.getLocale()))
                        .toList());
        return "desk/commission-statement";
    }

    private YearMonth month(String typed) {
        try {
            return typed.isBlank() ? YearMonth.now(clock) : YearMonth.parse(typed.strip());
        } catch (DateTimeParseException noMonth) {
            return YearMonth.now(clock);
        }
    }
}
