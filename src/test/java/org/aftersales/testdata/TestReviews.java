package org.aftersales.testdata;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.ProcessEngine;

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
        engine.getIdentityService().setAuthentication("alice", java.util.List.of("customer-service"));
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
