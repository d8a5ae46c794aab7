package org.aftersales.staff;

import java.time.Clock;
import java.util.Map;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseUnknownException;
import org.aftersales.shared.Role;
import org.aftersales.staff.TaskClock.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happens to a task that nobody finishes: its owner is warned, then the supervisor is asked, then the manager (U1, B-08). */
@Component
public class EscalationLadder {

    private static final Logger LOG = LoggerFactory.getLogger(EscalationLadder.class);

    private final TaskClocks clocks;
    private final BusinessCalendar calendar;
    private final Superiors superiors;
    private final DeadlineMail mail;
    private final CaseFiles cases;
    private final Clock clock;

    EscalationLadder(
            TaskClocks clocks,
            BusinessCalendar calendar,
            Superiors superiors,
            DeadlineMail mail,
            CaseFiles cases,
            Clock clock) {
        this.clocks = clocks;
        this.calendar = calendar;
        this.superiors = superiors;
        this.mail = mail;
        this.cases = cases;
        this.clock = clock;
    }

    /** Takes one step, unless another node was faster or the task has ended meanwhile. */
    @Transactional
    public void step(TaskClock late) {
        var reached = reached(late);
        if (clocks.climb(late, reached)) {
            switch (reached.stage()) {
                case WITH_SUPERVISOR -> missed(reached, Role.CS_SUPERVISOR, "DeadlineMissed");
                case WITH_MANAGER -> missed(reached, Role.AFTERSALES_MANAGER, "DeadlineEscalated");
                default -> {
                    mail.dueSoon(reached, superiors.urge(reached.taskId()));
                    record(reached, "DeadlineNear", Map.of("task", reached.task()));
                }
            }
        }
    }

    /** Whom the night kept from being warned in time is not warned of what is late already. */
    private TaskClock reached(TaskClock late) {
        return switch (late.stage()) {
            case RUNNING ->
                clock.instant().isBefore(late.dueAt())
                        ? late.at(Stage.WARNED, calendar.byDay(late.dueAt()))
                        : withSupervisor(late);
            case WARNED -> withSupervisor(late);
            case WITH_SUPERVISOR, WITH_MANAGER -> late.at(Stage.WITH_MANAGER, null);
        };
    }

    private TaskClock withSupervisor(TaskClock late) {
        return late.at(Stage.WITH_SUPERVISOR, managerStep(late));
    }

    private java.time.@Nullable Instant managerStep(TaskClock late) {
        return late.managerAfter().isZero()
                ? null
                : calendar.byDay(calendar.after(clock.instant(), late.managerAfter()));
    }

    private void missed(TaskClock late, Role superior, String what) {
        var owner = superiors.ask(late.taskId(), superior);
        mail.late(late, owner, superior);
        record(
                late,
                what,
                Map.of(
                        "task",
                        late.task(),
                        "owner",
                        owner,
                        "minutes",
                        Long.toString(
                                calendar.between(late.dueAt(), clock.instant()).toMinutes())));
    }

    /** Work that belongs to no case, a difference between two books for example, has no timeline. */
    private void record(TaskClock late, String what, Map<String, String> facts) {
        try {
            cases.get(late.caseNumber());
            cases.note(late.caseNumber(), what, facts);
        } catch (CaseUnknownException noCase) {
            LOG.info("{}: {}", what, late.task());
        }
    }
}
