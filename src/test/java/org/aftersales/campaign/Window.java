package org.aftersales.campaign;

/** Where a refund stands when the application dies (faults R1 and R2). */
enum Window {
    /** It is marked as sent, and that is committed; the request has not left. */
    BEFORE_IT_LEFT("QUESTION"),
    /** The request has arrived at the provider, which has not answered. */
    IN_FLIGHT("REQUEST"),
    /** The provider has paid and answered; that is not committed. */
    ANSWERED_NOT_COMMITTED("ANSWER");

    /** Where the provider lies in ambush for it. */
    final String moment;

    Window(String moment) {
        this.moment = moment;
    }
}
