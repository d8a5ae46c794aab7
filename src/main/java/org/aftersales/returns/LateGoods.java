package org.aftersales.returns;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseMovedOnException;
import org.aftersales.cases.CaseStatus;
import org.aftersales.cases.CaseTransition;
import org.aftersales.orders.OrderLedger;
import org.aftersales.orders.QuantityNotAvailableException;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.springframework.stereotype.Service;

/**
 * Goods that came after all. A parcel that somebody looks for is received, and the search ends. A return that expired, or of which
 * everything was refused, is opened again and its units are reserved again; where the money for missing goods is being collected the claim
 * ends, or never begins. A parcel that comes while those before it are inspected joins them. What the courier had lost and the customer was
 * paid for is only taken in, and so is what comes after the goods were settled: customer service then talks to the customer.
 */
@Service
public class LateGoods {

    private static final Set<CaseStatus> BEYOND_RECEIPT = EnumSet.of(
            CaseStatus.PENDING_FINANCE,
            CaseStatus.PENDING_REFUND,
            CaseStatus.REFUND_FAILED,
            CaseStatus.COLLECTING,
            CaseStatus.COMPLETED);
    private static final Set<CaseStatus> AWAITED =
            EnumSet.of(CaseStatus.PENDING_RETURN, CaseStatus.IN_TRANSIT, CaseStatus.PARTIALLY_RECEIVED);

    /** Where a case stands whose goods nobody awaits any more while its refund is to be paid anew. */
    private static final Set<CaseStatus> GIVEN_UP =
            EnumSet.of(CaseStatus.PENDING_RETURN, CaseStatus.IN_TRANSIT, CaseStatus.INSPECTING);

    /** Where the goods of a case are settled, or never were to come: what comes now changes nothing of it. */
    private static final Set<CaseStatus> SETTLED = EnumSet.of(
            CaseStatus.REJECTED,
            CaseStatus.INSPECTING,
            CaseStatus.PENDING_FINANCE,
            CaseStatus.PENDING_REFUND,
            CaseStatus.REFUND_FAILED,
            CaseStatus.GOODWILL_ACCEPTED,
            CaseStatus.COMPLETED,
            CaseStatus.CANCELLED);

    /** Where a case stands whose money is still to be paid; one whose money goes first awaits its goods after that. */
    private static final Set<CaseStatus> UNPAID =
            EnumSet.of(CaseStatus.PENDING_FINANCE, CaseStatus.PENDING_REFUND, CaseStatus.REFUND_FAILED);

    private final CaseAccess access;
    private final CaseFiles cases;
    private final OrderLedger ledger;
    private final ReturnHandling handling;
    private final AllOrNothing transaction;

    LateGoods(
            CaseAccess access, CaseFiles cases, OrderLedger ledger, ReturnHandling handling, AllOrNothing transaction) {
        this.access = access;
        this.cases = cases;
        this.ledger = ledger;
        this.handling = handling;
        this.transaction = transaction;
    }

    /**
     * Opens the return again, ends the search or the claim, or takes in what was lost; the parcel is then received as usual.
     *
     * @throws CaseMovedOnException when no goods of the return can come in by themselves
     * @throws ReceivingMovedOnException when a parcel can be recorded already, because it is awaited or somebody else was faster
     * @throws GoodsTooEarlyException when the return is not decided, or not paid where the money goes first
     * @throws QuantityNotAvailableException when the units became part of another return meanwhile
     */
    public void arrived(CaseNumber number) throws BusinessException {
        transaction.change(() -> {
            access.open(number);
            var file = cases.lock(number);
            switch (of(file)) {
                case LOST -> {
                    cases.note(number, "LostGoodsFound", Map.of());
                    handling.lostGoodsFound(number, file.orderNumber(), file.priority());
                }
                case TRACED -> {
                    cases.note(number, "MissingParcelArrived", Map.of());
                    handling.missingParcelArrived(number);
                }
                case CLAIMED -> receiveClaimed(file);
                case JOINING -> join(file);
                case SETTLED -> {
                    cases.note(number, "SettledGoodsArrived", Map.of());
                    handling.settledGoodsArrived(number, file.orderNumber(), file.priority());
                }
                case EXPIRED, REFUSED -> reopen(file);
                case AWAITED -> throw new ReceivingMovedOnException();
                case EARLY -> throw new GoodsTooEarlyException();
                case NONE -> throw new CaseMovedOnException(number, file.status());
            }
        });
    }

    private void reopen(CaseFile file) throws BusinessException {
        cases.advance(file.number(), CaseTransition.REOPEN, "LateGoodsArrived", Map.of());
        for (var line : file.lines()) {
            ledger.reserve(line.orderLineId(), line.requestedUnits());
        }
        handling.lateGoodsArrived(file.number(), file.orderNumber(), file.priority());
    }

    /** What had come before is booked anew with what comes now, once nothing more is expected. */
    private void receiveClaimed(CaseFile file) throws BusinessException {
        var why = file.status() == CaseStatus.COLLECTING ? "ClaimedGoodsArrived" : "UnpaidGoodsArrived";
        cases.advance(file.number(), CaseTransition.RECEIVE_CLAIMED, why, Map.of());
        for (var line : file.lines()) {
            if (line.creditedUnits() > 0) {
                ledger.reopen(line.orderLineId(), line.acceptedUnits(), line.lostUnits());
            }
        }
        if (!handling.claimedGoodsArrived(file.number())) {
            throw new CaseMovedOnException(file.number(), file.status());
        }
    }

    /** Nothing of the case is booked before this parcel is inspected too. */
    private void join(CaseFile file) throws BusinessException {
        cases.advance(file.number(), CaseTransition.RECEIVE_ANOTHER, "AnotherParcelCame", Map.of());
        if (!handling.anotherParcelCame(file.number())) {
            throw new CaseMovedOnException(file.number(), file.status());
        }
    }

    /** How goods of this return can still come in by themselves, as the case stands. */
    public Way of(CaseFile file) {
        if (file.refundOnly()) {
            return Way.NONE;
        }
        if (lostAndPaidFor(file)) {
            return handling.lostGoodsTakenIn(file.number()) ? Way.NONE : Way.LOST;
        }
        if (CaseTransition.REOPEN.allowedFrom(file.status())) {
            return file.status() == CaseStatus.EXPIRED ? Way.EXPIRED : Way.REFUSED;
        }
        if (file.status() == CaseStatus.COLLECTING) {
            return anythingMissing(file) ? Way.CLAIMED : Way.NONE;
        }
        if (AWAITED.contains(file.status()) && handling.parcelTraced(file.number())) {
            return Way.TRACED;
        }
        if (GIVEN_UP.contains(file.status()) && anythingMissing(file) && handling.claimedGoodsAwaited(file.number())) {
            return Way.CLAIMED;
        }
        return handling.parcelToRecord(file.number()) ? Way.AWAITED : unexpected(file);
    }

    /** Nobody waits for goods of the case. */
    private Way unexpected(CaseFile file) {
        if (file.status() == CaseStatus.PENDING_REVIEW || (file.refundFirst() && UNPAID.contains(file.status()))) {
            return Way.EARLY;
        }
        if (file.status() == CaseStatus.INSPECTING && handling.anotherParcelJoins(file.number())) {
            // what was lost is booked once all parcels are inspected
            return file.lostBy() == null ? Way.JOINING : Way.EARLY;
        }
        var allFound = file.lostBy() != null && BEYOND_RECEIPT.contains(file.status());
        return SETTLED.contains(file.status()) && !allFound ? Way.SETTLED : Way.NONE;
    }

    private static boolean lostAndPaidFor(CaseFile file) {
        return BEYOND_RECEIPT.contains(file.status()) && file.lines().stream().anyMatch(line -> line.lostUnits() > 0);
    }

    private static boolean anythingMissing(CaseFile file) {
        return file.lines().stream().anyMatch(line -> line.requestedUnits() > line.receivedUnits());
    }

    /** How goods come in that nobody expects any more. */
    public enum Way {
        /** They are being taken in, or none can come. */
        NONE,
        /** The dock has a task for them. */
        AWAITED,
        /** The return is not ready for them yet. */
        EARLY,
        /** Nothing more was expected, but what came is not inspected yet: it is one refund. */
        JOINING,
        /** All that came before was refused. */
        REFUSED,
        /** The goods of the return are settled, or it never became one: what comes is taken in and not paid for. */
        SETTLED,
        /** The return was closed because they did not come. */
        EXPIRED,
        /** Somebody looks for them. */
        TRACED,
        /** The courier had lost them, and they are paid for. */
        LOST,
        /** They were paid for before they came, and the money is being collected, or the provider has taken it back. */
        CLAIMED;

        /** Whether the warehouse can take goods in this way. */
        public boolean open() {
            return this != NONE && this != AWAITED && this != EARLY;
        }
    }
}
