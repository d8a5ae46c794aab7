package org.aftersales.contact;

import java.util.Locale;
import java.util.Map;
import org.aftersales.cases.CaseFile;

/** Knows what stands at some places of the messages. */
interface PlaceFiller {

    /** Puts in what is known, in the customer's language; a place of which nothing is known stays away. */
    void fill(CaseFile file, Turn turn, Locale language, Map<Place, String> places);
}
