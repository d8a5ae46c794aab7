package org.aftersales.returns.points;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.aftersales.shared.Callers;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Points that refunds give back, for the shop, which keeps the customers' balances. */
@RestController
@RequestMapping("/api/points-given-back")
@Tag(name = "Points", description = "Points that refunds give back")
class PointsController {

    private final PointsBook book;
    private final Callers callers;

    PointsController(PointsBook book, Callers callers) {
        this.book = book;
        this.callers = callers;
    }

    @GetMapping
    @Operation(
            summary = "What was given back on a day",
            description = "Book every entry once: its key stays the same however often it is read.")
    List<PointsBook.Entry> on(@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day) {
        if (!callers.roles().contains("shop")) {
            throw new AccessDeniedException("only the shop books points");
        }
        return book.on(day);
    }
}
