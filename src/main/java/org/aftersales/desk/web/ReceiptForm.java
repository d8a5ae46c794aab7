package org.aftersales.desk.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aftersales.warehouse.Arrival;
import org.aftersales.warehouse.ExpectedGoods;
import org.jspecify.annotations.Nullable;

/** What a warehouse clerk has typed about a parcel, kept as typed until it is right. */
public class ReceiptForm {

    private String trackingNumber = "";
    private final TypedUnits units = new TypedUnits();
    private final Map<Integer, Other> others = new TreeMap<>();
    private @Nullable Boolean moreExpected;
    private boolean nothingArrived;

    /** An article that nobody asked to return, as typed. */
    public static class Other {
        private String sku = "";
        private String words = "";
        private String units = "";

        boolean blank() {
            return sku.isBlank() && words.isBlank() && units.isBlank();
        }

        public String getSku() {
            return sku;
        }

        public void setSku(String sku) {
            this.sku = sku;
        }

        public String getWords() {
            return words;
        }

        public void setWords(String words) {
            this.words = words;
        }

        public String getUnits() {
            return units;
        }

        public void setUnits(String units) {
            this.units = units;
        }
    }

    /** The form as it is first shown: nothing counted, the tracking number as the customer told it. */
    static ReceiptForm blank(ExpectedGoods expected) {
        var form = new ReceiptForm();
        form.trackingNumber = expected.trackingNumber() == null ? "" : expected.trackingNumber();
        return form;
    }

    /** The lines whose quantity is no whole number. */
    List<Integer> unreadableLines() {
        return units.unreadable();
    }

    /** The other articles that lack number and words, have both, or lack a quantity. */
    List<Integer> unreadableOthers() {
        return others.entrySet().stream()
                .filter(other -> !other.getValue().blank())
                .filter(other -> other.getValue().getSku().isBlank()
                                == other.getValue().getWords().isBlank()
                        || Quantity.of(other.getValue().getUnits())
                                .filter(count -> count > 0)
                                .isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    Arrival arrival() {
        var lines = units.counted().entrySet().stream()
                .filter(line -> line.getValue() > 0)
                .map(line -> new Arrival.OfLine(line.getKey(), line.getValue()))
                .toList();
        var articles = others.values().stream()
                .filter(other -> !other.blank())
                .map(other -> new Arrival.OtherArticle(
                        other.getSku().strip(),
                        other.getWords().strip(),
                        Quantity.of(other.getUnits()).orElse(0)))
                .toList();
        return new Arrival(
                trackingNumber.isBlank() ? null : trackingNumber.strip(),
                lines,
                articles,
                Boolean.TRUE.equals(moreExpected));
    }

    public String getTrackingNumber() {
        return trackingNumber;
    }

    public void setTrackingNumber(String trackingNumber) {
        this.trackingNumber = trackingNumber;
    }

    public Map<Integer, String> getUnits() {
        return units.typed();
    }

    public Map<Integer, Other> getOthers() {
        return others;
    }

    public @Nullable Boolean getMoreExpected() {
        return moreExpected;
    }

    public void setMoreExpected(@Nullable Boolean moreExpected) {
        this.moreExpected = moreExpected;
    }

    public boolean isNothingArrived() {
        return nothingArrived;
    }

    public void setNothingArrived(boolean nothingArrived) {
        this.nothingArrived = nothingArrived;
    }
}
