package org.aftersales.warehouse.web;

import java.time.LocalDate;
import java.util.List;
import org.aftersales.warehouse.Disposition;
import org.aftersales.warehouse.ParcelToInspect;
import org.jspecify.annotations.Nullable;

/** @param reason the customer's reason, as a code */
record ParcelAnswer(String caseNumber, String orderNumber, String reason, int parcelNumber, List<Line> lines) {

    static ParcelAnswer of(ParcelToInspect parcel) {
        return new ParcelAnswer(
                parcel.caseNumber().value(),
                parcel.orderNumber().value(),
                parcel.reason(),
                parcel.parcelNumber(),
                parcel.lines().stream()
                        .map(line -> Line.of(line, parcel.parcelNumber()))
                        .toList());
    }

    /**
     * @param lineNumber the order's line number; 0 for another article, which can only be refused
     * @param acceptableUnits how many may be accepted at most
     */
    record Line(
            long parcelLineId,
            int parcelNumber,
            int lineNumber,
            String sku,
            String description,
            String productClass,
            @Nullable String toldBatch,
            @Nullable LocalDate toldExpiry,
            int units,
            int acceptableUnits,
            boolean saidOpened,
            Choices ifAccepted,
            Choices ifRefused) {

        static Line of(ParcelToInspect.Line line, int parcelNumber) {
            var goods = line.goods();
            return new Line(
                    goods.id(),
                    parcelNumber,
                    goods.lineNumber() == null ? 0 : goods.lineNumber(),
                    goods.sku(),
                    goods.description(),
                    goods.productClass(),
                    goods.toldBatch(),
                    goods.toldExpiry(),
                    goods.units(),
                    line.acceptableUnits(),
                    line.saidOpened(),
                    Choices.of(line.ifAccepted()),
                    Choices.of(line.ifRefused()));
        }
    }

    record Choices(List<Disposition> allowed, Disposition proposed) {
        static Choices of(ParcelToInspect.Choices choices) {
            return new Choices(choices.allowed(), choices.proposed());
        }
    }
}
