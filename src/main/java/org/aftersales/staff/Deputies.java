package org.aftersales.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aftersales.cases.CaseFiles;
import org.aftersales.shared.Callers;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.FourEyes;
import org.aftersales.staff.Colleagues.ClaimedTask;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Covers for people who are away: what they have claimed goes to their deputy (B-13). */
@Service
public class Deputies {

    private final Absences absences;
    private final Colleagues colleagues;
    private final List<FourEyes> fourEyes;
    private final CaseFiles cases;
    private final Callers callers;
    private final Clock clock;

    Deputies(
            Absences absences,
            Colleagues colleagues,
            List<FourEyes> fourEyes,
            CaseFiles cases,
            Callers callers,
            Clock clock) {
        this.absences = absences;
        this.colleagues = colleagues;
        this.fourEyes = fourEyes;
        this.cases = cases;
        this.callers = callers;
        this.clock = clock;
    }

    /** Absences that are not over. */
    public List<Absence> absences() {
        return absences.from(LocalDate.now(clock));
    }

    /**
     * @throws AbsenceInvalidException when the days are in the wrong order or over, or one of the two is not of the desk
     * @throws DeputyOfAnotherTradeException when the deputy could never work a task of the absent person
     */
    public void enter(Absence absence) throws AbsenceInvalidException, DeputyOfAnotherTradeException {
        if (absence.lastDay().isBefore(absence.firstDay())
                || absence.lastDay().isBefore(LocalDate.now(clock))
                || absence.person().equals(absence.deputy())
                || !colleagues.know(absence.person())
                || !colleagues.know(absence.deputy())) {
            throw new AbsenceInvalidException();
        }
        if (!colleagues.workTheSame(absence.person(), absence.deputy())) {
            throw new DeputyOfAnotherTradeException();
        }
        absences.enter(absence, callers.actor());
    }

    /** The person is back earlier, or does not go. */
    public void remove(long id, String person) throws AbsenceUnknownException {
        if (!absences.remove(id, person)) {
            throw new AbsenceUnknownException();
        }
    }

    /** Who is away today. */
    public List<Absence> today() {
        var today = LocalDate.now(clock);
        return absences.from(today).stream()
                .filter(absence -> !absence.firstDay().isAfter(today))
                .toList();
    }

    public List<ClaimedTask> left(Absence absence) {
        return colleagues.tasksOf(absence.person());
    }

    /**
     * Gives the task to the deputy; where the deputy may not have it or is away too, it is free for its group again. Nothing happens to a
     * task that the absent person does not hold any more: another node was faster, or a colleague has taken it.
     */
    @Transactional
    public void handOver(ClaimedTask task, Absence absence) {
        if (mayTake(absence.deputy(), task)) {
            if (colleagues.give(task.id(), absence.person(), absence.deputy())) {
                cases.note(
                        task.caseNumber(),
                        "HandedToDeputy",
                        Map.of("task", task.task(), "from", absence.person(), "to", absence.deputy()));
            }
        } else if (colleagues.release(task.id(), absence.person())) {
            cases.note(task.caseNumber(), "TaskReleased", Map.of("task", task.task(), "from", absence.person()));
        }
    }

    /**
     * Who works a task that is meant for somebody: they themselves, or their deputy while they are away.
     *
     * @return empty when neither may, or both are away
     */
    public Optional<String> whoWorks(String person, String task, CaseNumber caseNumber) {
        var away = today();
        var worker = away.stream()
                .filter(absence -> absence.person().equals(person))
                .findFirst()
                .map(Absence::deputy)
                .orElse(person);
        return Optional.of(worker).filter(chosen -> mayTake(chosen, task, caseNumber, away));
    }

    private boolean mayTake(String deputy, ClaimedTask task) {
        return colleagues.mayWork(deputy, task.id()) && mayTake(deputy, task.task(), task.caseNumber(), today());
    }

    private boolean mayTake(String person, String task, CaseNumber caseNumber, List<Absence> away) {
        return away.stream().noneMatch(absence -> absence.person().equals(person))
                && fourEyes.stream()
                        .filter(rule -> rule.task().equals(task))
                        .noneMatch(rule -> rule.excluded(caseNumber).contains(person));
    }
}
