package org.aftersales.workflow.signin;

import java.util.Arrays;
import java.util.List;
import org.aftersales.shared.Role;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The task lists of Tasklist. Each is made once and then belongs to the administrators, who may rename, change or add lists. A list has
 * no order of its own, or people could not choose one: Tasklist starts with what is urgent.
 */
@Component
@Order(AccessAtStart.FILTERS)
class TaskFilters implements AccessStep {

    private final FilterService filters;
    private final TaskService tasks;
    private final Grants grants;

    TaskFilters(FilterService filters, TaskService tasks, Grants grants) {
        this.filters = filters;
        this.tasks = tasks;
        this.grants = grants;
    }

    @Override
    public void prepare() {
        var present = filters.createTaskFilterQuery().list();
        for (var list : TaskLists.ALL) {
            var filter = present.stream().filter(list::isKeptBy).findFirst().orElseGet(() -> make(list));
            list.readers().forEach(role -> grants.grant(role, Resources.FILTER, filter.getId(), Permissions.READ));
        }
    }

    private Filter make(TaskLists.TaskList list) {
        var query = tasks.createTaskQuery();
        list.which().accept(query);
        return filters.saveFilter(
                filters.newTaskFilter(list.name()).setQuery(query).setProperties(list.properties()));
    }

    static List<Role> everybodyWhoWorksTasks() {
        return Arrays.stream(Role.values()).filter(Role::worksTasks).toList();
    }
}
