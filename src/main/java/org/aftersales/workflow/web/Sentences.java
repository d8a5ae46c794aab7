package org.aftersales.workflow.web;

import java.util.Locale;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.Texts;
import org.springframework.stereotype.Component;

/** Refusals as the caller reads them. */
@Component
public class Sentences {

    static final String TAKEN = "Somebody else was faster. Please reload and look again.";
    static final String NOT_ALLOWED = "You may not do this.";
    static final String STRANGE = "Send user and password with the request.";
    static final String NOTHING_HERE = "There is nothing at this address.";
    static final String OTHER_METHOD = "This address does not take such a request.";
    static final String UNREADABLE = "The request cannot be read: {0}";
    static final String TOO_LARGE = "The upload is too large.";
    static final String FAILED = "Something went wrong on our side. Please tell the administrator this number: {0}";

    static final String OUT_OF_REACH = "The desk cannot reach its records at the moment. Please try again in a minute.";

    private final Texts texts;

    Sentences(Texts texts) {
        this.texts = texts;
    }

    public Refusal of(BusinessException refusal, Locale language) {
        return Refusal.of(refusal.code(), texts.in(language, refusal));
    }

    /** Two people did the same thing at once, and this one was second. */
    public Refusal taken(Locale language) {
        return Refusal.of("MovedOn", texts.in(language, TAKEN));
    }

    public Refusal notAllowed(Locale language) {
        return Refusal.of("NotAllowed", texts.in(language, NOT_ALLOWED));
    }

    Refusal strange(Locale language) {
        return Refusal.of("NotSignedIn", texts.in(language, STRANGE));
    }

    Refusal nothingHere(Locale language) {
        return Refusal.of("AddressUnknown", texts.in(language, NOTHING_HERE));
    }

    Refusal otherMethod(Locale language) {
        return Refusal.of("MethodNotAllowed", texts.in(language, OTHER_METHOD));
    }

    public Refusal unreadable(Locale language, String what) {
        return Refusal.of("Unreadable", texts.in(language, UNREADABLE, what));
    }

    public Refusal tooLarge(Locale language) {
        return Refusal.of("UploadTooLarge", texts.in(language, TOO_LARGE));
    }

    /** Nothing was decided: the same may be asked again. */
    public Refusal outOfReach(Locale language) {
        return Refusal.of("OutOfReach", texts.in(language, OUT_OF_REACH));
    }

    /** @param number under which the cause stands in the log */
    public Refusal failed(Locale language, String number) {
        return Refusal.of("Failed", texts.in(language, FAILED, number));
    }
}
