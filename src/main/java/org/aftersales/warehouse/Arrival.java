package org.aftersales.warehouse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person found in a parcel, as that person says it: not checked yet.
 *
 * @param lines what came of the request; empty together with {@code otherArticles}: nothing came
 * @param otherArticles what nobody asked to return
 * @param moreExpected whether another parcel of this return is awaited
 */
public record Arrival(
        @Nullable String trackingNumber, List<OfLine> lines, List<OtherArticle> otherArticles, boolean moreExpected) {

    public Arrival {
        lines = List.copyOf(lines);
        otherArticles = List.copyOf(otherArticles);
    }

    /** Whether anything came. */
    public boolean goodsArrived() {
        return !lines.isEmpty() || !otherArticles.isEmpty();
    }

    /** @param lineNumber the order's line number */
    public record OfLine(int lineNumber, long units) {}

    /**
     * @param sku number of the article; empty where it has none, or nobody can tell
     * @param words what it looks like; empty where its number says it
     */
    public record OtherArticle(String sku, String words, long units) {

        public OtherArticle(String sku, long units) {
            this(sku, "", units);
        }
    }
}
