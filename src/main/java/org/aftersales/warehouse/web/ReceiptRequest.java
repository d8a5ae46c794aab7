package org.aftersales.warehouse.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import org.aftersales.warehouse.Arrival;
import org.jspecify.annotations.Nullable;

/** @param moreExpected whether another parcel is awaited */
record ReceiptRequest(
        @Nullable String trackingNumber,
        @Nullable List<@NotNull @Valid Line> lines,
        @Nullable List<@NotNull @Valid Article> otherArticles,
        @NotNull Boolean moreExpected) {

    Arrival arrival() {
        return new Arrival(
                trackingNumber,
                lines == null ? List.of() : lines.stream().map(Line::came).toList(),
                otherArticles == null
                        ? List.of()
                        : otherArticles.stream().map(Article::came).toList(),
                moreExpected);
    }

    record Line(@NotNull Integer lineNumber, @NotNull BigDecimal units) {
        Arrival.OfLine came() {
            return new Arrival.OfLine(lineNumber, Quantity.of(units));
        }
    }

    /**
     * @param sku its number; missing where nobody can tell
     * @param words what it looks like, instead of its number
     */
    record Article(@Nullable String sku, @Nullable String words, @NotNull BigDecimal units) {
        Arrival.OtherArticle came() {
            return new Arrival.OtherArticle(sku == null ? "" : sku, words == null ? "" : words, Quantity.of(units));
        }
    }
}
