package org.aftersales.cases;

import java.time.Instant;
import java.util.List;
import org.aftersales.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

/** What the customer was asked before the review could be decided, and the answers. Texts are stored encrypted. Changes join the caller's transaction. */
public interface CaseQuestions {

    /** The authenticated caller asks. */
    void ask(CaseNumber number, String text);

    /**
     * @param position of the question that the customer has seen; it must be the newest
     * @return false when that question is not open; nothing has been changed then
     */
    boolean answer(CaseNumber number, int position, String text);

    /** The questions of a case, oldest first. */
    List<Question> of(CaseNumber number);

    /**
     * @param position among the questions of its case, from one
     * @param answer empty while the customer has not answered
     */
    record Question(int position, String askedBy, Instant askedAt, String text, @Nullable String answer) {}
}
