package org.aftersales.orders;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.aftersales.orders.Hold.State;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.OrderNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps goods from leaving whose money is asked back. The shop is asked first, with nothing written and no row locked; then the ledger
 * decides, in which a unit is held or shipped and never both. Every step may be repeated.
 */
@Service
public class OrderHolds {

    private static final Logger LOG = LoggerFactory.getLogger(OrderHolds.class);

    /** Between two questions to a shop that does not answer; afterwards a person takes over. */
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1));

    private final HoldBook book;
    private final OrderLedger ledger;
    private final ShopDispatch shop;

    OrderHolds(HoldBook book, OrderLedger ledger, ShopDispatch shop) {
        this.book = book;
        this.ledger = ledger;
        this.shop = shop;
    }

    /** What is known of a hold. */
    public enum Outcome {
        HELD,
        SHIPPED,
        /** The shop gave no answer and is asked again. */
        SILENT,
        /** The shop gave no answer too often: a person asks. */
        UNKNOWN,
        /** The goods are wanted after all; whatever the shop would have said. */
        WITHDRAWN
    }

    /** @param askAgainIn the pause before the next question; zero unless the shop is silent */
    public record Answer(Outcome outcome, Duration askAgainIn) {

        private static Answer of(Outcome outcome) {
            return new Answer(outcome, Duration.ZERO);
        }
    }

    /** Stores that the shop is to be asked, and under which key; in the transaction in which the case is filed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void prepare(CaseNumber caseNumber, OrderNumber order, List<Hold.Line> lines) {
        book.ask(new Hold(UUID.randomUUID().toString(), caseNumber, order, State.ASKED, 0, lines));
    }

    /** What the shop said. */
    public enum Word {
        STAYS,
        HAS_LEFT,
        /** No answer; or it has answered before, and is not asked again. */
        NOTHING
    }

    /** Asks the shop, unless it has answered before. Writes nothing and locks nothing: a shop may take its time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Word ask(CaseNumber caseNumber) {
        var hold = book.of(caseNumber);
        if (hold.state() != State.ASKED) {
            return Word.NOTHING;
        }
        try {
            return shop.hold(hold) ? Word.STAYS : Word.HAS_LEFT;
        } catch (ShopSilentException silent) {
            LOG.warn("The shop gave no answer about a hold: {}", silent.getMessage());
            return Word.NOTHING;
        }
    }

    /** Brings what the shop said into the books. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Answer record(CaseNumber caseNumber, Word said) {
        var hold = book.of(caseNumber);
        if (hold.state() != State.ASKED) {
            return known(hold);
        }
        return switch (said) {
            case STAYS -> Answer.of(taken(hold));
            case HAS_LEFT -> Answer.of(lost(hold));
            case NOTHING -> silent(hold);
        };
    }

    private Answer silent(Hold hold) {
        book.unanswered(hold);
        return hold.unanswered() < PAUSES.size()
                ? new Answer(Outcome.SILENT, PAUSES.get(hold.unanswered()))
                : Answer.of(Outcome.UNKNOWN);
    }

    private static Answer known(Hold hold) {
        return Answer.of(
                hold.state() == State.HELD || hold.state() == State.CANCELLED ? Outcome.HELD : Outcome.SHIPPED);
    }

    /** The shop agrees; unless it has told of a parcel meanwhile. */
    private Outcome taken(Hold hold) {
        ledger.lock(hold.order());
        var lines = sorted(hold);
        for (int done = 0; done < lines.size(); done++) {
            var line = lines.get(done);
            if (!ledger.hold(line.orderLineId(), line.units())) {
                lines.subList(0, done).forEach(held -> ledger.letGo(held.orderLineId(), held.units()));
                mustHold(hold, book.overtaken(hold));
                return Outcome.SHIPPED;
            }
        }
        moved(hold, State.HELD);
        return Outcome.HELD;
    }

    /** The goods had left though the shop agreed to hold them: it is told, while no row is locked. Nothing when it was done before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveBack(CaseNumber caseNumber) {
        var hold = book.of(caseNumber);
        if (book.toGiveBack(hold)) {
            shop.release(hold);
            book.givenBack(hold);
        }
    }

    private Outcome lost(Hold hold) {
        moved(hold, State.SHIPPED);
        return Outcome.SHIPPED;
    }

    /** A person has found out what the shop did not answer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome clarified(CaseNumber caseNumber, boolean held) {
        var hold = book.of(caseNumber);
        if (hold.state() != State.ASKED) {
            return known(hold).outcome();
        }
        return held ? taken(hold) : lost(hold);
    }

    /** A person wants the shop asked again, from the beginning. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void askAnew(CaseNumber caseNumber) {
        book.askAnew(book.of(caseNumber));
    }

    /**
     * The shop hears that the goods may be shipped after all, while no row is locked; nothing when it was done before, or nothing is held.
     *
     * <p>A question that nobody has answered may still be on its way and arrive behind the release: it is asked once more under its key,
     * and after that answer no late copy of it can hold anything.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellReleased(CaseNumber caseNumber) {
        var hold = book.of(caseNumber);
        if (hold.state() == State.RELEASED || hold.state() == State.SHIPPED) {
            return;
        }
        if (hold.state() != State.ASKED || shop.hold(hold)) {
            shop.release(hold);
        }
    }

    /**
     * What is held may be shipped, and nobody asks for it any more.
     *
     * @return false when it was done before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean released(CaseNumber caseNumber) {
        var hold = book.of(caseNumber);
        if (hold.state() == State.RELEASED) {
            return false;
        }
        ledger.lock(hold.order());
        if (hold.state() == State.HELD) {
            sorted(hold).forEach(line -> ledger.letGo(line.orderLineId(), line.units()));
        }
        moved(hold, State.RELEASED);
        return true;
    }

    /** The money is paid back: the shop hears, while no row is locked, that nobody ships the units; nothing when it was done before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellCancelled(CaseNumber caseNumber) {
        var hold = book.of(caseNumber);
        if (hold.state() != State.CANCELLED) {
            shop.cancel(hold);
        }
    }

    /** Nobody ships or refunds the units any more; nothing when it was done before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancelled(CaseNumber caseNumber) {
        var hold = book.of(caseNumber);
        if (hold.state() == State.CANCELLED) {
            return;
        }
        ledger.lock(hold.order());
        sorted(hold).forEach(line -> ledger.cancelled(line.orderLineId(), line.units()));
        moved(hold, State.CANCELLED);
    }

    private void moved(Hold hold, State to) {
        mustHold(hold, book.move(hold, to));
    }

    private static void mustHold(Hold hold, boolean changed) {
        if (!changed) {
            throw new IllegalStateException(
                    "the hold of " + hold.caseNumber() + " was changed meanwhile; it is tried again");
        }
    }

    private static List<Hold.Line> sorted(Hold hold) {
        return hold.lines().stream()
                .sorted(Comparator.comparingLong(Hold.Line::orderLineId))
                .toList();
    }
}
