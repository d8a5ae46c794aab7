package org.aftersales.orders.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.aftersales.orders.ImportError;
import org.aftersales.orders.ImportReport;
import org.aftersales.shared.Texts;
import org.jspecify.annotations.Nullable;

@Schema(name = "OrderImport", description = "How far an import is and what it found.")
record ImportView(
        ImportReport.State state,
        @Schema(description = "rows of a CSV file, or orders of JSON") long rowsRead,
        Counts orders,
        @Schema(description = "all errors; the list holds the first " + ImportReport.ERRORS_KEPT) int errorCount,
        List<Trouble> errors) {

    ImportView {
        errors = List.copyOf(errors);
    }

    @Schema(name = "OrderImportCounts")
    record Counts(int imported, int unchanged, int changed, int refused) {}

    @Schema(name = "OrderImportError")
    record Trouble(
            @Schema(description = "line of the CSV file, or position of the order in JSON, from 1") long line,
            @Nullable String order,
            @Schema(description = "column, or path in JSON; empty when the whole order is meant") String field,
            String code,
            @Schema(description = "a sentence in the caller's language") String reason) {

        static Trouble of(ImportError error, Locale language, Texts texts) {
            var argument = error.argument();
            var reason = argument == null
                    ? texts.in(language, error.fault().sentence())
                    : texts.in(language, error.fault().sentence(), argument);
            return new Trouble(
                    error.line(), error.order(), error.field(), error.fault().code(), reason);
        }
    }

    static ImportView of(ImportReport report, Locale language, Texts texts) {
        return new ImportView(
                report.state(),
                report.rowsRead(),
                new Counts(
                        report.orders().imported(),
                        report.orders().unchanged(),
                        report.orders().changed(),
                        report.orders().refused()),
                report.errorCount(),
                report.errors().stream()
                        .map(error -> Trouble.of(error, language, texts))
                        .toList());
    }

    /** Nothing of what was sent landed. */
    boolean refusedAll() {
        return errorCount > 0 && orders.imported() + orders.unchanged() + orders.changed() == 0;
    }
}
