package org.aftersales.warehouse.web;

import java.time.Instant;
import java.util.List;
import org.aftersales.warehouse.ExpectedGoods;
import org.aftersales.warehouse.Parcel;
import org.aftersales.warehouse.ParcelLine;
import org.jspecify.annotations.Nullable;

/**
 * @param trackingNumber as the customer told it
 * @param coming {@code AWAITED}; {@code JOINING}: nothing more was expected; {@code SETTLED}: the return is settled, no refund follows
 */
record ExpectedGoodsAnswer(
        String caseNumber,
        String orderNumber,
        @Nullable String courier,
        @Nullable String trackingNumber,
        boolean deliveryRefused,
        boolean compensated,
        String coming,
        List<Line> lines,
        List<EarlierParcel> earlierParcels) {

    static ExpectedGoodsAnswer of(ExpectedGoods goods) {
        return new ExpectedGoodsAnswer(
                goods.caseNumber().value(),
                goods.orderNumber().value(),
                goods.courier(),
                goods.trackingNumber(),
                goods.deliveryRefused(),
                goods.compensated(),
                goods.coming().name(),
                goods.lines().stream().map(Line::of).toList(),
                goods.earlierParcels().stream().map(EarlierParcel::of).toList());
    }

    record Line(
            int lineNumber,
            String sku,
            String description,
            int requestedUnits,
            int receivedUnits,
            int outstandingUnits) {
        static Line of(ExpectedGoods.Line line) {
            return new Line(
                    line.lineNumber(),
                    line.sku(),
                    line.description(),
                    line.requestedUnits(),
                    line.receivedUnits(),
                    line.outstandingUnits());
        }
    }

    record EarlierParcel(
            int parcelNumber, @Nullable String trackingNumber, Instant receivedAt, List<Content> contents) {
        static EarlierParcel of(Parcel parcel) {
            return new EarlierParcel(
                    parcel.number(),
                    parcel.trackingNumber(),
                    parcel.receivedAt(),
                    parcel.lines().stream().map(Content::of).toList());
        }
    }

    record Content(String sku, int units) {
        static Content of(ParcelLine line) {
            return new Content(line.sku(), line.units());
        }
    }
}
