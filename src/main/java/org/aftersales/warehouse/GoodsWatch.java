package org.aftersales.warehouse;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseGoods;
import org.aftersales.cases.CaseStatus;
import org.aftersales.cases.CaseTransition;
import org.aftersales.cases.CaseUnknownException;
import org.aftersales.orders.OrderLedger;
import org.aftersales.policy.GoodsDeadlines;
import org.aftersales.policy.GoodsDeadlines.GoodsFollowUp;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.PickUpFacts;
import org.springframework.stereotype.Service;

/** Looks after goods that were promised and have not come. All methods join the caller's transaction. */
@Service
public class GoodsWatch {

    /** Customers are written to by day (U23). */
    private static final LocalTime BY_DAY = LocalTime.of(10, 0);

    private final CaseFiles cases;
    private final CaseGoods goods;
    private final GoodsDeadlines deadlines;
    private final Parcels parcels;
    private final ReceivingEnd end;
    private final OrderLedger ledger;
    private final PickUpFacts pickUps;
    private final Clock clock;

    GoodsWatch(
            CaseFiles cases,
            CaseGoods goods,
            GoodsDeadlines deadlines,
            Parcels parcels,
            ReceivingEnd end,
            OrderLedger ledger,
            PickUpFacts pickUps,
            Clock clock) {
        this.cases = cases;
        this.goods = goods;
        this.deadlines = deadlines;
        this.parcels = parcels;
        this.end = end;
        this.ledger = ledger;
        this.pickUps = pickUps;
        this.clock = clock;
    }

    /** When the customer is reminded and until when the goods are awaited, counted from today, or from the day on which a courier comes for them. */
    public Plan plan(CaseNumber number) throws CaseUnknownException {
        var file = cases.get(number);
        var deadline = deadlines.goodsDeadline(file.channel(), file.deliveryRefused());
        var today = LocalDate.now(clock);
        var start = pickUps.awaited(number).filter(today::isBefore).orElse(today);
        return new Plan(byDay(start.plusDays(deadline.reminderDays())), byDay(start.plusDays(deadline.dueDays())));
    }

    private Instant byDay(LocalDate day) {
        return day.atTime(BY_DAY).atZone(clock.getZone()).toInstant();
    }

    /** What is done about goods that have not come, as far as is known of them. */
    public GoodsFollowUp missing(CaseNumber number) throws CaseUnknownException {
        var file = cases.get(number);
        return deadlines.goodsFollowUp(
                file.channel(),
                file.deliveryRefused(),
                file.status() == CaseStatus.IN_TRANSIT,
                pickUps.awaited(number).isPresent());
    }

    /** Customer service has asked the courier and the customer. */
    public void traced(CaseNumber number, Trace trace) {
        cases.note(number, trace.timelineCode(), Map.of());
    }

    /** Whether the customer gets money for anything of the case, as far as is known. */
    public boolean anythingCredited(CaseNumber number) throws CaseUnknownException {
        return cases.get(number).anythingCredited();
    }

    /** @throws NothingMissingException when all that was asked to be returned has come */
    public void checkLoss(CaseNumber number) throws BusinessException {
        if (missing(cases.get(number)).isEmpty()) {
            throw new NothingMissingException();
        }
    }

    /** The courier has lost what did not come: the customer is refunded without goods, and nothing of it becomes stock (U5). */
    public void lost(CaseNumber number) throws BusinessException {
        parcels.lock(number);
        var earlier = parcels.of(number);
        var missing = missing(cases.lock(number));
        goods.lost(number, missing);
        parcels.add(nothingMore(number, earlier.size() + 1, "lost-"));
        var units = missing.values().stream().mapToInt(Integer::intValue).sum();
        cases.advance(number, CaseTransition.RECEIVE_ALL, "GoodsLost", Map.of("units", Integer.toString(units)));
        end.endIfComplete(number);
    }

    private static Map<Long, Integer> missing(CaseFile file) {
        return file.lines().stream()
                .filter(line -> line.requestedUnits() > line.receivedUnits())
                .collect(Collectors.toMap(CaseFile.CaseLine::id, line -> line.requestedUnits() - line.receivedUnits()));
    }

    /** A receipt is never changed: that nothing more is expected is one of its own, with nothing in it, as often as that is found. */
    private static Parcels.NewParcel nothingMore(CaseNumber number, int parcel, String why) {
        return new Parcels.NewParcel(
                number, parcel, null, false, why + number.value() + "-" + parcel, false, false, List.of());
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
            parcels.add(nothingMore(number, earlier.size() + 1, "given-up-"));
            cases.advance(number, CaseTransition.RECEIVE_ALL, "NothingMoreExpected", Map.of());
            end.endIfComplete(number);
            return false;
        }
        expire(cases.get(number));
        return true;
    }

    /** Goods that are paid already stay reserved until the money for them is settled. */
    private void expire(CaseFile file) throws BusinessException {
        if (file.refundFirst()) {
            cases.note(file.number(), "GoodsNeverCame", Map.of());
            return;
        }
        cases.advance(file.number(), CaseTransition.EXPIRE, "GoodsNeverCame", Map.of());
        for (var line : file.lines()) {
            ledger.release(line.orderLineId(), line.requestedUnits());
        }
    }

    /** What customer service found out about a missing parcel. */
    public enum Trace {
        WAIT_LONGER("ParcelStillExpected"),
        GIVE_UP("ParcelGivenUp"),
        LOST_BY_CARRIER("ParcelLost");

        private final String timelineCode;

        Trace(String timelineCode) {
            this.timelineCode = timelineCode;
        }

        String timelineCode() {
            return timelineCode;
        }
    }

    /** @param dueAt after the reminder */
    public record Plan(Instant reminderAt, Instant dueAt) {}
}
