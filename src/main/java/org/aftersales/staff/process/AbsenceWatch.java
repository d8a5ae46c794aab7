package org.aftersales.staff.process;

import org.aftersales.staff.Absence;
import org.aftersales.staff.Colleagues.ClaimedTask;
import org.aftersales.staff.Deputies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks whether somebody is away who still has tasks; several nodes may look at once, the engine lets one of them through. */
@Component
public class AbsenceWatch {

    private static final Logger LOG = LoggerFactory.getLogger(AbsenceWatch.class);

    private final Deputies deputies;

    AbsenceWatch(Deputies deputies) {
        this.deputies = deputies;
    }

    /** Hands over what the people who are away today have claimed. */
    @Scheduled(initialDelayString = "${aftersales.deadlines.pace}", fixedDelayString = "${aftersales.deadlines.pace}")
    public void handOver() {
        deputies.today().forEach(this::handOver);
    }

    private void handOver(Absence absence) {
        try {
            deputies.left(absence).forEach(task -> handOver(task, absence));
        } catch (RuntimeException failed) {
            LOG.warn("What absence {} leaves could not be read", absence.id(), failed);
        }
    }

    private void handOver(ClaimedTask task, Absence absence) {
        try {
            deputies.handOver(task, absence);
        } catch (RuntimeException failed) {
            // tried again at the next look; the others shall not wait for it
            LOG.warn("Task {} could not be handed over", task.id(), failed);
        }
    }
}
