package org.aftersales.cases;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The coded reasons that business keeps as data: why customers return, and why a return is rejected (U22). */
public interface CaseReasons {

    /** The active reason for a return with this code. */
    Optional<Reason> forReturn(String code);

    /** The active reason for a rejection with this code. */
    Optional<Reason> forRejection(String code);

    /** What a customer may choose from, in the order of display. */
    List<Reason> forReturns();

    /** What a reviewer may choose from, in the order of display. */
    List<Reason> forRejections();

    /**
     * @param faultParty {@code CUSTOMER}, {@code CARRIER}, {@code PRODUCT}, {@code SALES} or {@code NONE}
     * @param needsPhoto no approval without a photo of the customer
     * @param needsQualityCheck quality control gives an opinion
     */
    record Reason(
            String code,
            String labelEnglish,
            String labelChinese,
            String faultParty,
            boolean needsPhoto,
            boolean needsQualityCheck) {

        public String label(Locale language) {
            return "zh".equals(language.getLanguage()) ? labelChinese : labelEnglish;
        }
    }
}
