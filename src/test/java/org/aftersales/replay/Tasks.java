package org.aftersales.replay;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The task list of one person: what the role may work, claiming it, submitting its form. */
public final class Tasks {

    private final Site site;
    private final String user;
    private final String role;

    public Tasks(Site site, String user, String role) {
        this.site = site;
        this.user = user;
        this.role = role;
    }

    /** A task of the case that this person's role may work now. */
    public Optional<Task> next(String caseNumber) {
        return site
                .get(
                        user,
                        "/engine-rest/task?processInstanceBusinessKey=" + caseNumber + "&candidateGroup=" + role
                                + "&includeAssignedTasks=true&maxResults=10")
                .orFail("the task list of " + user)
                .list("")
                .stream()
                .findFirst()
                .map(task -> new Task(task.text("id"), task.text("taskDefinitionKey")));
    }

    public void claim(Task task) {
        site.post(user, "/engine-rest/task/" + task.id() + "/claim", Map.of("userId", user))
                .orFail(user + " claims " + task.key());
    }

    /** What the form of the task shows. */
    public Answer read(Task task) {
        return site.get(user, "/engine-rest/task/" + task.id() + "/form-variables")
                .orFail(user + " opens " + task.key());
    }

    /** What the form of the task shows of the case. */
    public Answer shown(Task task) {
        var form = read(task);
        return new Answer(form.status(), Json.read(form.text("caseView.value")));
    }

    public void submit(Task task, Map<String, Object> fields) {
        var variables = new LinkedHashMap<String, Object>();
        fields.forEach((name, value) -> variables.put(name, Map.of("value", value)));
        site.post(user, "/engine-rest/task/" + task.id() + "/submit-form", Map.of("variables", variables))
                .orFail(user + " submits " + task.key() + " with " + fields);
    }

    public Answer look(Task task, String page) {
        return site.get(user, "/api/tasks/" + task.id() + "/" + page).orFail(user + " looks at the " + page);
    }

    public void record(Task task, String page, Map<String, Object> body) {
        site.post(user, "/api/tasks/" + task.id() + "/" + page, body)
                .orFail(user + " records the " + page + " " + Json.write(body));
    }

    /** @param key id of the step in the diagram */
    public record Task(String id, String key) {}
}
