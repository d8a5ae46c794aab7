package org.aftersales.warehouse;

import java.util.List;
import java.util.Map;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseGoods;
import org.aftersales.cases.CaseTransition;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records a receipt and completes its task: both or nothing. */
@Component
class ReceiptRecorder {

    private final WarehouseTasks tasks;
    private final CaseFiles cases;
    private final CaseGoods goods;
    private final Parcels parcels;
    private final ArrivalCheck check;
    private final ReceivingEnd end;

    ReceiptRecorder(
            WarehouseTasks tasks,
            CaseFiles cases,
            CaseGoods goods,
            Parcels parcels,
            ArrivalCheck check,
            ReceivingEnd end) {
        this.tasks = tasks;
        this.cases = cases;
        this.goods = goods;
        this.parcels = parcels;
        this.check = check;
        this.end = end;
    }

    @Transactional(rollbackFor = BusinessException.class)
    public Receipt record(String task, Arrival arrival) throws BusinessException {
        var arriving = tasks.receiving(task);
        var number = arriving.caseNumber();
        if (arrival.moreExpected() && arriving.coming() != Coming.AWAITED) {
            throw new NoMoreParcelsAwaitedException();
        }
        parcels.lock(number);
        // before its lines, as the customer does who wants to return less
        var file = cases.lock(number);
        var earlier = parcels.of(number);
        var trackingNumber = check.trackingNumber(arrival.trackingNumber()).orElse(null);
        refuseSameParcel(trackingNumber, earlier);
        var lines = check.lines(arrival, file);

        var parcelNumber = earlier.size() + 1;
        var settled = arriving.coming() == Coming.SETTLED;
        var found = settled || file.lostBy() != null;
        parcels.add(new Parcels.NewParcel(
                number, parcelNumber, trackingNumber, arrival.moreExpected(), task, found, settled, lines));
        book(number, lines);
        if (found) {
            // the case has gone on without these goods, and stays where it is
            cases.note(number, settled ? "SettledGoodsReceived" : "FoundGoodsReceived", facts(parcelNumber, lines));
        } else {
            note(number, arrival, facts(parcelNumber, lines));
            end.endIfComplete(number);
        }
        var receipt = new Receipt(
                number,
                parcelNumber,
                arrival.goodsArrived(),
                arrival.moreExpected(),
                !arrival.moreExpected() && !arrival.goodsArrived() && nothingIn(earlier),
                file.anythingCredited());
        tasks.received(task, receipt);
        return receipt;
    }

    private static void refuseSameParcel(@Nullable String trackingNumber, List<Parcel> earlier)
            throws ParcelAlreadyReceivedException {
        if (trackingNumber != null
                && earlier.stream().anyMatch(parcel -> trackingNumber.equals(parcel.trackingNumber()))) {
            throw new ParcelAlreadyReceivedException(trackingNumber);
        }
    }

    private void book(CaseNumber number, List<Parcels.NewLine> lines) {
        for (var line : lines) {
            if (line.caseLineId() != null) {
                goods.received(number, line.caseLineId(), line.units());
            }
        }
    }

    /** Once goods are here, or nothing more is expected, the customer can no longer cancel. */
    private void note(CaseNumber number, Arrival arrival, Map<String, String> facts) throws BusinessException {
        if (!arrival.moreExpected()) {
            var what = arrival.goodsArrived() ? "ParcelReceived" : "NothingMoreExpected";
            cases.advance(number, CaseTransition.RECEIVE_ALL, what, facts);
        } else if (arrival.goodsArrived()) {
            cases.advance(number, CaseTransition.RECEIVE_PART, "ParcelReceived", facts);
        } else {
            cases.note(number, "NothingCame", facts);
        }
    }

    private static Map<String, String> facts(int parcelNumber, List<Parcels.NewLine> lines) {
        var units = lines.stream().mapToInt(Parcels.NewLine::units).sum();
        return Map.of("parcel", Integer.toString(parcelNumber), "units", Integer.toString(units));
    }

    private static boolean nothingIn(List<Parcel> parcels) {
        return parcels.stream().allMatch(parcel -> parcel.lines().isEmpty());
    }
}
