package org.aftersales.desk.web;

import org.aftersales.returns.PickUpWish;
import org.jspecify.annotations.Nullable;

/** A pick-up as it was typed; the door may be left empty, then the courier rings at the customer's own. */
public record PickUpForm(
        @Nullable String day,
        @Nullable String slot,
        @Nullable String contact,
        @Nullable String phone,
        @Nullable String address) {

    static final PickUpForm EMPTY = new PickUpForm(null, null, null, null, null);

    PickUpWish wish() {
        return new PickUpWish(day, slot, contact, phone, address);
    }

    /** Without personal data: a form must never reach a log in clear. */
    @Override
    public String toString() {
        return "PickUpForm[" + day + ", " + slot + "]";
    }
}
