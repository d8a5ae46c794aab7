package org.aftersales.cases;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The coded reasons that business keeps as data: why customers return, and why a return is rejected (U22). */
public interface CaseReasons {

    /** The reason with which a case was filed, before shipping or after, also when nobody may choose it any more: hiding a reason changes no open case. */
    Optional<Reason> forReturn(String code);

    /** The reason with which a return was rejected, also when nobody may choose it any more. */
    Optional<Reason> forRejection(String code);

    /** A reason that a customer may choose now. */
    default Optional<Reason> offeredForReturn(String code) {
        return chosen(forReturns(), code);
    }

    /** A reason that a customer may choose now who has not got the goods yet. */
    default Optional<Reason> offeredForRefundOnly(String code) {
        return chosen(forRefundOnly(), code);
    }

    /** A reason that a reviewer may choose now. */
    default Optional<Reason> offeredForRejection(String code) {
        return chosen(forRejections(), code);
    }

    private static Optional<Reason> chosen(List<Reason> offered, String code) {
        return offered.stream().filter(reason -> reason.code().equals(code)).findFirst();
    }

    /** What a customer may choose from, in the order of display. */
    List<Reason> forReturns();

    /** What a customer may choose from who has not got the goods yet, in the order of display. */
    List<Reason> forRefundOnly();

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
