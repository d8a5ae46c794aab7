package org.aftersales.warehouse;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseStatus;
import org.aftersales.cases.CaseTransition;
import org.aftersales.cases.CaseUnknownException;
import org.aftersales.orders.OrderLedger;
import org.aftersales.policy.GoodsDeadlines;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.springframework.stereotype.Service;

/** Looks after goods that were promised and have not come. All methods join the caller's transaction. */
@Service
public class GoodsWatch {

    /** Customers are written to by day (U23). */
    private static final LocalTime BY_DAY = LocalTime.of(10, 0);

    private final CaseFiles cases;
    private final GoodsDeadlines deadlines;
    private final Parcels parcels;
    private final ReceivingEnd end;
    private final OrderLedger ledger;
    private final Clock clock;

    GoodsWatch(
            CaseFiles cases,
            GoodsDeadlines deadlines,
            Parcels parcels,
            ReceivingEnd end,
            OrderLedger ledger,
            Clock clock) {
        this.cases = cases;
        this.deadlines = deadlines;
        this.parcels = parcels;
        this.end = end;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** When the customer is reminded and until when the goods are awaited, counted from today. */
    public Plan plan(CaseNumber number) throws CaseUnknownException {
        var file = cases.get(number);
        var deadline = deadlines.goodsDeadline(file.channel(), file.deliveryRefused());
        return new Plan(inDays(deadline.reminderDays()), inDays(deadline.dueDays()));
    }

    private Instant inDays(long days) {
        return clock.instant()
                .atZone(clock.getZone())
                .plusDays(days)
                .with(BY_DAY)
                .toInstant();
    }

    /** Whether a parcel is known to be on its way: the customer has told of it, or did not take it in at the door. */
    public boolean parcelAnnounced(CaseNumber number) throws CaseUnknownException {
        var file = cases.get(number);
        return file.status() == CaseStatus.IN_TRANSIT || file.deliveryRefused();
    }

    /** Customer service has asked the courier and the customer. */
    public void traced(CaseNumber number, boolean waitLonger) {
        cases.note(number, waitLonger ? "ParcelStillExpected" : "ParcelGivenUp", Map.of());
    }

    /**
     * Nothing more is expected: what was not received is given free, and a return of which nothing came expires.
     *
     * @return whether nothing came at all
     */
    public boolean giveUp(CaseNumber number) throws BusinessException {
        parcels.lock(number);
        var earlier = parcels.of(number);
        if (earlier.stream().anyMatch(parcel -> !parcel.lines().isEmpty())) {
            // a receipt is never changed: that nothing more is expected is one of its own, with nothing in it
            parcels.add(new Parcels.NewParcel(
                    number, earlier.size() + 1, null, false, "given-up-" + number.value(), List.of()));
            cases.advance(number, CaseTransition.RECEIVE_ALL, "NothingMoreExpected", Map.of());
            end.endIfComplete(number);
            return false;
        }
        cases.advance(number, CaseTransition.EXPIRE, "GoodsNeverCame", Map.of());
        for (var line : cases.get(number).lines()) {
            ledger.release(line.orderLineId(), line.requestedUnits());
        }
        return true;
    }

    /** @param dueAt after the reminder */
    public record Plan(Instant reminderAt, Instant dueAt) {}
}
