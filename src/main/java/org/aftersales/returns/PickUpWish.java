package org.aftersales.returns;

import org.jspecify.annotations.Nullable;

/**
 * When and where a courier shall fetch the goods, still unchecked.
 *
 * @param day as typed, for example 2026-11-30
 * @param slot name of a {@link PickUp.Slot}
 * @param contact who is met, with phone and address; all three empty: the customer at home
 */
public record PickUpWish(
        @Nullable String day,
        @Nullable String slot,
        @Nullable String contact,
        @Nullable String phone,
        @Nullable String address) {

    /** Without personal data: a wish must never reach a log in clear. */
    @Override
    public String toString() {
        return "PickUpWish[" + day + ", " + slot + "]";
    }
}
