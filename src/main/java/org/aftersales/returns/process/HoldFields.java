package org.aftersales.returns.process;

import java.util.Arrays;
import java.util.Optional;
import org.aftersales.returns.HoldAnswerMissingException;
import org.aftersales.returns.RefundOnlySteps.HoldAnswer;

/** The field of the form "Clarify hold" as the domain reads it. */
final class HoldFields {

    private HoldFields() {}

    static HoldAnswer answer(Optional<String> said) throws HoldAnswerMissingException {
        return Arrays.stream(HoldAnswer.values())
                .filter(answer -> answer.name().equals(said.orElse("")))
                .findFirst()
                .orElseThrow(HoldAnswerMissingException::new);
    }
}
