package org.aftersales.standin;

/** What happens to one refund that arrives. */
enum Behaviour {
    PAY,
    /** Accepts; settles when told to. */
    ACCEPT,
    /** Not enough money: nothing is paid. */
    REFUSE,
    /** Answers 500 and pays nothing. */
    ERROR,
    /** Pays and cuts the line instead of answering. */
    LOSE_ANSWER,
    /** Cuts the line; nothing has arrived. */
    LOSE_REQUEST,
    /** Cuts the line and pays only later, when told to. */
    BOOK_LATE,
    /** Pays, but takes longer to say so than anybody waits. */
    PAY_SLOWLY,
    /** Pays nothing; somebody on the line says that it did, with a signature of his own. */
    FORGE_ANSWER,
    /** Pays; the second half of the answer is missing. */
    TRUNCATE_ANSWER,
    /** Pays and notifies before it answers. */
    NOTIFY_FIRST
}
