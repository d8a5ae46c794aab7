package org.aftersales.cost;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aftersales.harness.RunningProgram;
import org.aftersales.replay.Site;
import org.aftersales.replay.Tasks;

/** The same diagrams on an engine as it comes ({@link BareApplication}), worked over the same REST calls as the desk. */
final class BareEngine implements Worked {

    private static final String ANYBODY = "somebody";

    private final RunningProgram program;
    private final Site site;

    BareEngine(String url) {
        program = RunningProgram.start(
                "bare",
                "/engine-rest/engine",
                List.of(
                        "-Xmx512m",
                        "-cp",
                        classPathWithoutTheDesk(),
                        BareApplication.class.getName(),
                        "--" + BareApplication.DIAGRAMS + "=file:"
                                + Path.of("processes").toAbsolutePath() + "/**/*.bpmn",
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password="));
        site = new Site(program.baseUrl());
    }

    private static String classPathWithoutTheDesk() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath())
                .filter(entry -> !entry.endsWith(Path.of("target", "classes")))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    @Override
    public void prepare(String prefix, int cases) {
        // sells nothing, so there is nothing to sell first
    }

    @Override
    public void work(String prefix, int cases) throws InterruptedException {
        var keys = IntStream.range(0, cases).mapToObj(i -> prefix + i).toList();
        keys.forEach(this::start);
        step(keys, "aftersales-review", Map.of("reviewDecision", "approve"));
        step(keys, "warehouse", Map.of("goodsArrived", true, "moreParcelsExpected", false, "parcelNumber", 1));
        step(keys, "quality-control", Map.of());
        step(keys, "finance", Map.of("financeDecision", "approve"));
        for (var key : keys) {
            Worked.await(key, () -> ended(key));
        }
    }

    private void start(String key) {
        var variables = Map.of(
                "priority", Map.of("value", 50),
                "orderNumber", Map.of("value", "O-" + key),
                "opinionNeeded", Map.of("value", false),
                "returnCancelled", Map.of("value", false));
        site.post(
                        ANYBODY,
                        "/engine-rest/process-definition/key/ReturnAndRefundProcess/start",
                        Map.of("businessKey", key, "variables", variables))
                .orFail("the start of " + key);
    }

    private void step(List<String> keys, String role, Map<String, Object> answer) {
        var tasks = new Tasks(site, ANYBODY, role);
        for (var key : keys) {
            var task = tasks.next(key).orElseThrow();
            tasks.claim(task);
            tasks.read(task);
            tasks.submit(task, answer);
        }
    }

    private boolean ended(String key) {
        return site.get(
                                ANYBODY,
                                "/engine-rest/history/process-instance/count?finished=true"
                                        + "&processDefinitionKey=ReturnAndRefundProcess&processInstanceBusinessKey="
                                        + key)
                        .orFail("the history of " + key)
                        .number("count")
                == 1;
    }

    @Override
    public Duration cpu() {
        return program.cpu();
    }

    @Override
    public void close() {
        program.close();
    }
}
