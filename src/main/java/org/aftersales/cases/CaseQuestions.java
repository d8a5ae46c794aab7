package org.aftersales.cases;

import java.time.Instant;
import java.util.List;
import org.aftersales.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

/** What the customer was asked before the review could be decided, and the answers. Texts are stored encrypted. Changes join the caller's transaction. */
public interface CaseQuestions {

    /** The authenticated caller asks. */
    void ask(CaseNumber number, String text);

    /** @return false when no question is open; nothing has been changed then */
    boolean answer(CaseNumber number, String text);

    /** The questions of a case, oldest first. */
    List<Question> of(CaseNumber number);

    /** @param answer empty while the customer has not answered */
    record Question(String askedBy, Instant askedAt, String text, @Nullable String answer) {}
}
