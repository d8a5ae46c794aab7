package org.aftersales.testdata;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;

/** Cases of the small process {@code models/review.bpmn}: a task with a form, a count, a task with a page. */
public final class TestReviews {

    private static final AtomicLong NUMBERS = new AtomicLong(100_000);

    private final ProcessEngine engine;

    public TestReviews(ProcessEngine engine) {
        this.engine = engine;
        engine.getRepositoryService()
                .createDeployment()
                .name("models of tests")
                .enableDuplicateFiltering(true)
                .addClasspathResource("models/review.bpmn")
                .addClasspathResource("models/test-review.form")
                .deploy();
        List.of("customer-service", "finance").forEach(this::maySeeTheDiagram);
    }

    private void maySeeTheDiagram(String group) {
        var rights = engine.getAuthorizationService();
        if (rights.createAuthorizationQuery()
                        .groupIdIn(group)
                        .resourceType(Resources.PROCESS_DEFINITION)
                        .resourceId("TestReviewProcess")
                        .count()
                == 0) {
            var right = rights.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            right.setGroupId(group);
            right.setResource(Resources.PROCESS_DEFINITION);
            right.setResourceId("TestReviewProcess");
            right.addPermission(Permissions.READ);
            rights.saveAuthorization(right);
        }
    }

    /** @return id of the open task {@code Task_TestReview} of a new case */
    public String openTask() {
        return openTask(Map.of());
    }

    public String openTask(Map<String, Object> variables) {
        var process = engine.getRuntimeService()
                .startProcessInstanceByKey("TestReviewProcess", "AS-261122-" + NUMBERS.incrementAndGet(), variables);
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(process.getId())
                .singleResult()
                .getId();
    }

    /** @return id of the open task {@code Task_TestPage} of a new case */
    public String openPageTask() {
        var review = openTask();
        var process = engine.getTaskService()
                .createTaskQuery()
                .taskId(review)
                .singleResult()
                .getProcessInstanceId();
        engine.getIdentityService().setAuthentication("alice", List.of("customer-service"));
        try {
            engine.getTaskService().complete(review, Map.of("decision", "approve"));
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(process)
                .singleResult()
                .getId();
    }

    /** Whether nobody has completed the task. */
    public boolean isOpen(String taskId) {
        return engine.getTaskService().createTaskQuery().taskId(taskId).count() == 1;
    }
}
