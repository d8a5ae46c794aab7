package org.aftersales.warehouse.process;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.aftersales.shared.CaseNumber;
import org.aftersales.warehouse.AwaitedParcels;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** A parcel is awaited by an open task of the dock; its follow-up date is the reminder's. */
@Component
class EngineAwaitedParcels implements AwaitedParcels {

    private final TaskService tasks;

    EngineAwaitedParcels(TaskService tasks) {
        this.tasks = tasks;
    }

    @Override
    public Optional<Instant> reminderAt(CaseNumber number) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey(EngineWarehouseTasks.RECEIVE_PARCEL)
                .list()
                .stream()
                .map(task -> Optional.ofNullable(task.getFollowUpDate()))
                .flatMap(Optional::stream)
                .map(Date::toInstant)
                .findFirst();
    }
}
