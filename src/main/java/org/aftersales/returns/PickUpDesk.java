package org.aftersales.returns;

import java.util.Map;
import java.util.UUID;
import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseMovedOnException;
import org.aftersales.cases.CaseStatus;
import org.aftersales.cases.CaseTransition;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.Waybill;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Where couriers are booked for customers who do not send the goods themselves (RR-12): what people say about a pick-up. */
@Service
public class PickUpDesk {

    /** So many days ahead a courier can be booked. */
    public static final int FARTHEST_DAYS = PickUpCheck.FARTHEST;

    private static final int LONGEST_REASON = 200;

    private final CaseAccess access;
    private final CaseFiles cases;
    private final PickUps pickUps;
    private final PickUpCheck check;
    private final ReturnHandling handling;
    private final AllOrNothing transaction;

    PickUpDesk(
            CaseAccess access,
            CaseFiles cases,
            PickUps pickUps,
            PickUpCheck check,
            ReturnHandling handling,
            AllOrNothing transaction) {
        this.access = access;
        this.cases = cases;
        this.pickUps = pickUps;
        this.check = check;
        this.handling = handling;
        this.transaction = transaction;
    }

    /**
     * Somebody shall fetch the goods; the courier is asked after this.
     *
     * @throws CaseMovedOnException when the case does not wait for goods, or a parcel is on its way already
     * @throws PickUpOpenException when a pick-up is booked already
     */
    public void wish(CaseNumber number, PickUpWish wish) throws BusinessException {
        try {
            transaction.change(() -> {
                var file = access.open(number);
                var day = check.day(wish);
                var door = check.door(file, wish);
                if (!waitsForGoods(file)) {
                    throw new CaseMovedOnException(number, file.status());
                }
                var key = UUID.randomUUID().toString();
                if (!pickUps.wish(new PickUp(key, number, day, check.slot(wish), door, PickUp.State.WISHED, 0, null))) {
                    throw new PickUpOpenException();
                }
                cases.note(number, "PickUpWished", Map.of("day", day.toString()));
                handling.pickUpWished(number, file.orderNumber(), file.priority());
            });
        } catch (DuplicateKeyException atTheSameTime) {
            throw new PickUpOpenException();
        }
    }

    /** Whether a courier can be booked for the case as it stands. */
    public boolean possible(CaseFile file) {
        return waitsForGoods(file) && pickUps.open(file.number()).isEmpty();
    }

    /** Whether a courier is awaited, or somebody arranges another one. */
    public boolean open(CaseFile file) {
        return pickUps.open(file.number()).isPresent();
    }

    private static boolean waitsForGoods(CaseFile file) {
        return !file.deliveryRefused()
                && (file.status() == CaseStatus.PENDING_RETURN || file.status() == CaseStatus.PARTIALLY_RECEIVED);
    }

    /**
     * The courier has the goods: the parcel is on its way.
     *
     * @throws CaseMovedOnException when no courier is awaited
     */
    public void collected(CaseNumber number, String courier, String trackingNumber) throws BusinessException {
        var told = Waybill.read(courier, trackingNumber).orElseThrow(ShipmentInvalidException::new);
        transaction.change(() -> {
            var pickUp = awaited(number);
            pickUps.move(pickUp.key(), PickUp.State.COLLECTED);
            cases.advance(
                    number,
                    CaseTransition.ANNOUNCE_PARCEL,
                    "PickUpCollected",
                    Map.of("courier", told.courier(), "trackingNumber", told.trackingNumber()));
            cases.shipmentReported(number, told.courier(), told.trackingNumber());
            if (!handling.pickUpCollected(number)) {
                throw movedOn(number);
            }
        });
    }

    /**
     * The courier could not fetch the goods.
     *
     * @throws CaseMovedOnException when no courier is awaited
     */
    public void missed(CaseNumber number, String reason) throws BusinessException {
        if (!fits(reason.strip(), LONGEST_REASON)) {
            throw new PickUpReasonMissingException();
        }
        transaction.change(() -> {
            var pickUp = awaited(number);
            pickUps.missedBecause(pickUp.key(), reason.strip());
            if (!handling.pickUpMissed(number)) {
                throw movedOn(number);
            }
        });
    }

    /**
     * The customer cannot meet the courier: nobody comes, and another one can be booked once the courier knows.
     *
     * @throws CaseMovedOnException when no courier is awaited
     */
    public void callOff(CaseNumber number) throws BusinessException {
        transaction.change(() -> {
            awaited(number);
            cases.note(number, "PickUpCalledOff", Map.of());
            handling.pickUpNotNeeded(number);
        });
    }

    private PickUp awaited(CaseNumber number) throws BusinessException {
        access.open(number);
        var pickUp = pickUps.open(number);
        if (pickUp.isEmpty()) {
            throw movedOn(number);
        }
        return pickUp.get();
    }

    private CaseMovedOnException movedOn(CaseNumber number) throws BusinessException {
        return new CaseMovedOnException(number, cases.get(number).status());
    }

    private static boolean fits(String text, int longest) {
        return !text.isEmpty() && text.length() <= longest;
    }
}
