package org.aftersales.returns;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseOpinions;
import org.aftersales.cases.CaseOpinions.Verdict;
import org.aftersales.shared.CaseNumber;
import org.springframework.stereotype.Service;

/** Where quality control says what it thinks of a request, from photos and batch, before it is reviewed (RR-14). */
@Service
public class OpinionDesk {

    private static final int TEXT_LIMIT = 1_000;

    private final CaseOpinions opinions;
    private final CaseFiles cases;

    OpinionDesk(CaseOpinions opinions, CaseFiles cases) {
        this.opinions = opinions;
        this.cases = cases;
    }

    /** @throws OpinionMissingException when the choice or the reasons are missing; nothing is changed in any case */
    public void check(Answer answer) throws OpinionMissingException {
        verdict(answer);
        text(answer);
    }

    /** Stores the opinion; joins the caller's transaction. */
    public void record(CaseNumber number, Answer answer) throws OpinionMissingException {
        var verdict = verdict(answer);
        opinions.give(number, verdict, text(answer));
        cases.note(number, "OpinionGiven", Map.of("opinion", verdict.name()));
    }

    private static Verdict verdict(Answer answer) throws OpinionMissingException {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict.name().equals(answer.opinion().orElse("")))
                .findFirst()
                .orElseThrow(OpinionMissingException::new);
    }

    private static String text(Answer answer) throws OpinionMissingException {
        return answer.text().filter(words -> words.length() <= TEXT_LIMIT).orElseThrow(OpinionMissingException::new);
    }

    /** What was entered, still unchecked. */
    public record Answer(Optional<String> opinion, Optional<String> text) {}
}
