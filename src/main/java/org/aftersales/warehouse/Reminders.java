package org.aftersales.warehouse;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseUnknownException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.RefundsTakenBack;
import org.springframework.stereotype.Service;

/**
 * Reminding customers of goods that have not come. Nobody is asked for goods whose money the provider has taken back: a reminder that falls
 * due meanwhile is put off, and made up for once the money is paid, as long as the dock still waits for what it was about. All methods
 * join the caller's transaction.
 */
@Service
public class Reminders {

    private static final String PUT_OFF = "ReminderPutOff";
    private static final String MADE_UP = "ReminderMadeUp";

    private final CaseFiles cases;
    private final GoodsWatch watch;
    private final AwaitedParcels parcels;
    private final RefundsTakenBack refunds;

    Reminders(CaseFiles cases, GoodsWatch watch, AwaitedParcels parcels, RefundsTakenBack refunds) {
        this.cases = cases;
        this.watch = watch;
        this.parcels = parcels;
        this.refunds = refunds;
    }

    /** Whether the customer is asked for the goods now that the reminder is due. */
    public boolean dueNow(CaseNumber number) throws CaseUnknownException {
        if (!watch.missing(number).reminded()) {
            return false;
        }
        if (refunds.isOpen(number)) {
            cases.note(number, PUT_OFF, Map.of());
            return false;
        }
        return true;
    }

    /** Whether the customer is asked for them now that the refund is settled, because the reminder was put off until then. */
    public boolean madeUp(CaseNumber number) throws CaseUnknownException {
        var owed = putOff(number).filter(at -> stillAwaited(number, at)).isPresent()
                && !refunds.isOpen(number)
                && watch.missing(number).reminded();
        if (owed) {
            cases.note(number, MADE_UP, Map.of());
        }
        return owed;
    }

    private Optional<Instant> putOff(CaseNumber number) {
        var putOff = Optional.<Instant>empty();
        for (var entry : cases.timeline(number)) {
            if (entry.what().equals(PUT_OFF)) {
                putOff = Optional.of(entry.at());
            } else if (entry.what().equals(MADE_UP)) {
                putOff = Optional.empty();
            }
        }
        return putOff;
    }

    /** A parcel that came, or was looked for, meanwhile has its own reminder later. */
    private boolean stillAwaited(CaseNumber number, Instant putOff) {
        return parcels.reminderAt(number).filter(at -> !at.isAfter(putOff)).isPresent();
    }
}
