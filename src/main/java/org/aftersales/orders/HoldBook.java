package org.aftersales.orders;

import org.aftersales.shared.CaseNumber;

/** Where holds are kept. Every step joins the caller's transaction. */
public interface HoldBook {

    /** Stores a new question. */
    void ask(Hold hold);

    /** @throws IllegalStateException when the case has asked for none */
    Hold of(CaseNumber caseNumber);

    /** Moves on from where the hold was read; what the shop did not answer before is forgotten. @return false when somebody was faster */
    boolean move(Hold hold, Hold.State to);

    /** The goods had left though the shop agreed to hold them: its hold has to be given back. @return as {@link #move} */
    boolean overtaken(Hold hold);

    /** Whether the shop still holds what had left. */
    boolean toGiveBack(Hold hold);

    /** The shop knows that nothing is held any more. */
    void givenBack(Hold hold);

    /** Counts a question without an answer. */
    void unanswered(Hold hold);

    /** The shop is asked from the beginning. */
    void askAnew(Hold hold);
}
