package org.aftersales.cases;

import java.util.List;
import org.aftersales.cases.CaseReasons.Reason;

/** The coded reasons as business administers them (RE-01 to RE-03, U18). */
public interface ReasonBook {

    /** All reasons of a kind in the order of display, hidden ones too. */
    List<Entry> of(Kind kind);

    /** @throws ReasonExistsException when the code is taken, also by a hidden reason */
    void add(Kind kind, Reason reason) throws ReasonExistsException;

    /** Changes everything but the code: cases keep their reason by it. */
    void change(Kind kind, Reason reason) throws ReasonUnknownException;

    /** Deletes a reason that no case has; one that is used is hidden and kept. */
    Removal remove(Kind kind, String code) throws ReasonUnknownException;

    void show(Kind kind, String code, boolean shown) throws ReasonUnknownException;

    /** Moves the reason one place up or down; at the end of the list nothing happens. */
    void move(Kind kind, String code, boolean up) throws ReasonUnknownException;

    /** What a reason is for. */
    enum Kind {
        /** Why a customer returns goods. */
        RETURN,
        /** Why a customer asks the money back before anything was shipped. */
        REFUND_ONLY,
        /** Why a return is rejected. */
        REJECTION
    }

    /** What became of a reason that was to be deleted. */
    enum Removal {
        DELETED,
        HIDDEN
    }

    record Entry(Reason reason, boolean shown) {}
}
