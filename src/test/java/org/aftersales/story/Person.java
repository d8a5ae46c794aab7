package org.aftersales.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Somebody who works with the desk over HTTP and can do nothing else. */
public final class Person {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String address;
    private final String name;

    Person(String address, String name) {
        this.address = address;
        this.name = name;
    }

    public String name() {
        return name;
    }

    /** Where the desk answers. */
    public String address() {
        return address;
    }

    /** The ids of the open tasks of one kind in a case that this person may see. */
    public List<String> tasks(String caseNumber, String task) {
        var found = get("/engine-rest/task?processInstanceBusinessKey=" + caseNumber + "&taskDefinitionKey=" + task
                + "&maxResults=50");
        return Stream.of(found.body())
                .flatMap(list -> {
                    var ids = Stream.<String>builder();
                    list.forEach(entry -> ids.add(entry.path("id").asText()));
                    return ids.build();
                })
                .toList();
    }

    /** The only open task of one kind in a case. */
    public String task(String caseNumber, String task) {
        var tasks = tasks(caseNumber, task);
        if (tasks.size() != 1) {
            throw new AssertionError(name + " sees " + tasks.size() + " tasks " + task + " of " + caseNumber);
        }
        return tasks.get(0);
    }

    public Answer claims(String taskId) {
        return post("/engine-rest/task/" + taskId + "/claim", Map.of("userId", name));
    }

    /** Fills in the form of a task; fields are given as name, value, name, value. */
    public Answer submits(String taskId, Object... fields) {
        return post("/engine-rest/task/" + taskId + "/submit-form", Map.of("variables", variables(fields)));
    }

    /** Claims the only task of one kind in a case and fills in its form. */
    public Answer works(String caseNumber, String task, Object... fields) {
        var id = task(caseNumber, task);
        claims(id);
        return submits(id, fields);
    }

    static Map<String, Object> variables(Object... fields) {
        var variables = new LinkedHashMap<String, Object>();
        for (int index = 0; index < fields.length; index += 2) {
            variables.put((String) fields[index], Map.of("value", fields[index + 1]));
        }
        return variables;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, @Nullable Object body, String... headers) {
        return send(withBody(path, "POST", body, headers));
    }

    public Answer put(String path, @Nullable Object body) {
        return send(withBody(path, "PUT", body));
    }

    private HttpRequest.Builder withBody(String path, String method, @Nullable Object body, String... headers) {
        try {
            var request = request(path).header("Content-Type", "application/json");
            if (headers.length > 0) {
                request.headers(Arrays.copyOf(headers, headers.length));
            }
            return request.method(
                    method, HttpRequest.BodyPublishers.ofString(body == null ? "{}" : JSON.writeValueAsString(body)));
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private HttpRequest.Builder request(String path) {
        var credentials = (name + ":" + name + "-demo").getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
                .header("Accept-Language", "en");
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            var text = response.body();
            return new Answer(
                    response.statusCode(),
                    text == null || text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text));
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
