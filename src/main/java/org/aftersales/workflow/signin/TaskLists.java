package org.aftersales.workflow.signin;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.aftersales.shared.Role;
import org.aftersales.workflow.caseview.CaseCards;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;

/** Which task lists there are, for whom, in the order in which Tasklist shows them. */
final class TaskLists {

    private static final List<Role> REVIEWERS = List.of(Role.CUSTOMER_SERVICE, Role.AFTERSALES_REVIEW);
    private static final List<Role> FINANCE = List.of(Role.FINANCE);

    /** What the cards show; the capabilities answer by these names. */
    private static final List<Map<String, String>> COLUMNS = List.of(
            Map.of("name", CaseCards.CASE_NUMBER, "label", "Case"),
            Map.of("name", "orderNumber", "label", "Order"),
            Map.of("name", "refundShown", "label", "Refund"),
            Map.of("name", "trackingShown", "label", "Shipment"),
            Map.of("name", "dedicatedAgent", "label", "Dedicated agent"));

    static final List<TaskList> ALL = List.of(
            new TaskList(
                    "group-tasks",
                    "My group's tasks",
                    "What my roles may work on, urgent first",
                    10,
                    TaskFilters.everybodyWhoWorksTasks(),
                    query -> query.taskCandidateGroupInExpression("${currentUserGroups()}")
                            .includeAssignedTasks()),
            new TaskList(
                    "my-tasks",
                    "My tasks",
                    "What I have claimed",
                    20,
                    TaskFilters.everybodyWhoWorksTasks(),
                    query -> query.taskAssigneeExpression("${currentUser()}")),
            new TaskList(
                    "overdue-tasks",
                    "Overdue tasks",
                    "What should have been done by now",
                    30,
                    TaskFilters.everybodyWhoWorksTasks(),
                    query -> query.dueBeforeExpression("${now()}")),
            ofTask("returns-to-review", "Returns to review", 40, REVIEWERS, "Task_ReviewReturn"),
            ofTask("refunds-to-review", "Refunds before shipping", 45, REVIEWERS, "Task_ReviewRefund"),
            ofTask("amounts-to-revise", "Amounts to revise", 50, REVIEWERS, "Task_ReviseAmount"),
            ofTask("parcels-to-receive", "Parcels to receive", 60, List.of(Role.WAREHOUSE), "Task_ReceiveParcel"),
            ofTask("parcels-to-inspect", "Parcels to inspect", 70, List.of(Role.QUALITY_CONTROL), "Task_InspectParcel"),
            ofTask("refunds-to-approve", "Refunds to approve", 80, FINANCE, "Task_ApproveRefund"),
            ofTask("failed-refunds", "Failed refunds", 90, FINANCE, "Task_ResolveFailedRefund"),
            ofTask("differences", "Differences", 100, FINANCE, "Task_ResolveDifference"));

    private TaskLists() {}

    private static TaskList ofTask(String key, String name, int position, List<Role> readers, String task) {
        return new TaskList(key, name, "", position, readers, query -> query.taskDefinitionKey(task));
    }

    /**
     * @param key stays the same when administrators rename the list
     * @param name in English, translated when it is read
     * @param position Tasklist shows lower ones first
     * @param which narrows a query to the tasks of the list
     */
    record TaskList(
            String key, String name, String description, int position, List<Role> readers, Consumer<TaskQuery> which) {

        private static final String KEY = "deskList";

        boolean isKeptBy(Filter filter) {
            return key.equals(filter.getProperties().get(KEY));
        }

        Map<String, Object> properties() {
            return Map.of(
                    KEY,
                    key,
                    "description",
                    description,
                    "priority",
                    position,
                    "refresh",
                    true,
                    "color",
                    "#12606e",
                    "showUndefinedVariable",
                    false,
                    "variables",
                    COLUMNS);
        }
    }
}
