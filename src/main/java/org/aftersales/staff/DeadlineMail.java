package org.aftersales.staff;

import java.time.Clock;
import org.aftersales.shared.Role;
import org.aftersales.shared.StaffMail;
import org.aftersales.shared.StaffMail.Matter;
import org.aftersales.shared.StaffMail.Notice;
import org.springframework.stereotype.Component;

/** Whose task is near its deadline or late, and who gets it by escalation, reads it in the mail too; by day only (U23). */
@Component
class DeadlineMail {

    private final TaskClocks clocks;
    private final MailAddresses addresses;
    private final StaffMail mail;
    private final BusinessCalendar calendar;
    private final Clock clock;

    DeadlineMail(TaskClocks clocks, MailAddresses addresses, StaffMail mail, BusinessCalendar calendar, Clock clock) {
        this.clocks = clocks;
        this.addresses = addresses;
        this.mail = mail;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * A task that nobody has claimed is everybody's who may: they are written to once, before its first end; what is not taken up by then
     * has its superior.
     *
     * @param owner who has claimed the task; empty when nobody has
     */
    void dueSoon(TaskClock clockOfTask, String owner) {
        if (!owner.isEmpty()) {
            addresses.of(owner).ifPresent(address -> write(address, clockOfTask, Matter.DUE_SOON));
        } else if (endsFirst(clockOfTask)) {
            addresses
                    .ofCandidates(clockOfTask.taskId())
                    .forEach(address -> write(address, clockOfTask, Matter.UNCLAIMED));
        }
    }

    private boolean endsFirst(TaskClock clockOfTask) {
        return clocks.running(clockOfTask.taskId()).stream()
                .noneMatch(other -> other.dueAt().isBefore(clockOfTask.dueAt()));
    }

    /**
     * @param owner who has claimed the task; empty when nobody has
     * @param superior who finds it from now on
     */
    void late(TaskClock late, String owner, Role superior) {
        var his = addresses.of(owner);
        his.ifPresent(address -> write(address, late, Matter.LATE));
        addresses.of(superior).stream()
                .distinct()
                .filter(address -> !his.filter(address::equals).isPresent())
                .forEach(address -> write(address, late, Matter.ESCALATED));
    }

    private void write(String address, TaskClock clockOfTask, Matter matter) {
        mail.write(
                address,
                new Notice(
                        clockOfTask.caseNumber(),
                        clockOfTask.taskId(),
                        clockOfTask.task(),
                        matter,
                        clockOfTask.dueAt()),
                calendar.byDay(clock.instant()));
    }
}
