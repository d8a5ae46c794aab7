package org.aftersales.desk.web;

import java.util.List;
import java.util.regex.Pattern;
import org.aftersales.cases.CaseReasons.Reason;
import org.aftersales.cases.ReasonInvalidException;
import org.jspecify.annotations.Nullable;

/**
 * A reason as it was typed.
 *
 * @param known the code of the reason that is changed; empty: a new one
 */
public record ReasonForm(
        String known,
        String code,
        String english,
        String chinese,
        String faultParty,
        @Nullable Boolean needsPhoto,
        @Nullable Boolean needsQualityCheck) {

    static final List<String> FAULT_PARTIES = List.of("NONE", "CUSTOMER", "CARRIER", "PRODUCT", "SALES");

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");
    private static final int LABEL_LIMIT = 200;

    public ReasonForm {
        known = known == null ? "" : known;
        code = code == null ? "" : code.strip();
        english = english == null ? "" : english.strip();
        chinese = chinese == null ? "" : chinese.strip();
        needsPhoto = Boolean.TRUE.equals(needsPhoto);
        needsQualityCheck = Boolean.TRUE.equals(needsQualityCheck);
        faultParty = faultParty == null ? "NONE" : faultParty;
    }

    static ReasonForm blank() {
        return new ReasonForm("", "", "", "", "NONE", false, false);
    }

    static ReasonForm of(Reason reason) {
        return new ReasonForm(
                reason.code(),
                reason.code(),
                reason.labelEnglish(),
                reason.labelChinese(),
                reason.faultParty(),
                reason.needsPhoto(),
                reason.needsQualityCheck());
    }

    public boolean isNew() {
        return known.isEmpty();
    }

    Reason reason() throws ReasonInvalidException {
        var kept = isNew() ? code : known;
        if (!CODE.matcher(kept).matches()
                || !label(english)
                || !label(chinese)
                || !FAULT_PARTIES.contains(faultParty)) {
            throw new ReasonInvalidException();
        }
        return new Reason(
                kept,
                english,
                chinese,
                faultParty,
                Boolean.TRUE.equals(needsPhoto),
                Boolean.TRUE.equals(needsQualityCheck));
    }

    private static boolean label(String text) {
        return !text.isEmpty() && text.length() <= LABEL_LIMIT;
    }
}
