package org.aftersales.warehouse;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.aftersales.policy.ReturnPolicy;
import org.aftersales.shared.DecisionTrace;
import org.springframework.stereotype.Component;

/** Asks the process owners' table what may become of goods; what law forbids stays forbidden, whatever the table says. */
@Component
class DispositionRules {

    private final ReturnPolicy policy;
    private final Clock clock;

    DispositionRules(ReturnPolicy policy, Clock clock) {
        this.policy = policy;
        this.clock = clock;
    }

    Answer choices(DispositionQuestion question, ParcelLine line) {
        var expiry = Optional.ofNullable(question.expiry()).or(() -> Optional.ofNullable(line.toldExpiry()));
        var expired = expiry.isPresent() && expired(expiry.get());
        var table = policy.dispositions(new ReturnPolicy.DispositionQuestion(
                question.accepted(),
                question.opened(),
                expired,
                expiry.isPresent(),
                question.packagingComplete(),
                question.accessoriesComplete(),
                line.productClass(),
                question.severity().name()));
        var unsellable = !line.identified() || unsellable(line, question, expired);
        var allowed = table.allowed().stream()
                .map(Disposition::valueOf)
                .filter(choice -> !unsellable || !choice.stock().sold())
                .toList();
        // a table that knows nothing of the law may leave nothing
        var left = allowed.isEmpty() ? List.of(Disposition.SCRAP) : allowed;
        return new Answer(new ParcelToInspect.Choices(left, proposed(table.proposed(), left)), table.trace());
    }

    /** The last day of use is still a good day; counted in the company's zone. */
    boolean expired(LocalDate expiry) {
        return expiry.isBefore(LocalDate.now(clock));
    }

    /** An opened or expired health product can never be sold again; a torn seal is as good as opened (B-06). */
    static boolean unsellable(ParcelLine line, DispositionQuestion state, boolean expired) {
        return line.productClass().equals("HEALTH") && (state.opened() || !state.packagingComplete() || expired);
    }

    private static Disposition proposed(String proposal, List<Disposition> allowed) {
        var disposition = Disposition.valueOf(proposal);
        return allowed.contains(disposition) ? disposition : allowed.get(0);
    }

    record Answer(ParcelToInspect.Choices choices, DecisionTrace trace) {}
}
