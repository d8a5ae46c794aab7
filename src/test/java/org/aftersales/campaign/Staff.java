package org.aftersales.campaign;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import org.aftersales.campaign.Tables.OpenTask;
import org.aftersales.replay.Answer;
import org.aftersales.replay.Tasks;
import org.aftersales.replay.Tasks.Task;
import org.springframework.dao.DataAccessException;

/** Everybody at the desk: whatever lies on a list is worked by who may, again if the application died under it. */
final class Staff {

    private static final Map<String, Object> APPROVAL = Map.of(
            "reviewDecision", "approve",
            "serviceFee", "0.00",
            "returnContact", "Station",
            "returnPhone", "021-55550100",
            "returnAddress", "1 Station Road");

    private static final Map<String, Object> RECEIPT = Map.of(
            "lines", List.of(Map.of("lineNumber", 1, "units", 1)), "otherArticles", List.of(), "moreExpected", false);

    private final Life life;
    private final ExecutorService people;
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();
    private final Queue<String> troubles = new ConcurrentLinkedQueue<>();

    Staff(Life life, ExecutorService people) {
        this.life = life;
        this.people = people;
    }

    /** Hands out what nobody has in hand. */
    void workOn(Tables tables) {
        try {
            for (var task : tables.openTasks()) {
                if (inHand.add(task.id())) {
                    people.execute(() -> work(task));
                }
            }
        } catch (DataAccessException databaseAway) {
            troubles.add("the lists cannot be read");
        }
    }

    Staff workUntilStopped(Tables tables) throws InterruptedException {
        while (!Thread.currentThread().isInterrupted()) {
            workOn(tables);
            Thread.sleep(250);
        }
        return this;
    }

    private void work(OpenTask open) {
        try {
            var task = new Task(open.id(), open.key());
            switch (open.key()) {
                case "Task_ReviewReturn" -> submit("ray", "aftersales-review", task, APPROVAL);
                case "Task_ReceiveParcel" -> receive(task);
                case "Task_InspectParcel" -> inspect(task);
                case "Task_ApproveRefund" -> submit("fiona", "finance", task, Map.of("financeDecision", "approve"));
                case "Task_ResolveFailedRefund" -> resolve(task, open.caseNumber());
                case "Task_ResolveDifference" ->
                    submit("frank", "finance", task, Map.of("differenceNote", "Seen: somebody played a trick."));
                default -> throw new IllegalArgumentException("nobody knows what to do with " + open);
            }
        } catch (IllegalStateException | IllegalArgumentException trouble) {
            // mostly the application died: the task is found on the list again, unless it was done
            troubles.add(open + ": " + trouble.getMessage());
        } finally {
            inHand.remove(open.id());
        }
    }

    private void submit(String person, String role, Task task, Map<String, Object> fields) {
        var tasks = new Tasks(life.site(), person, role);
        tasks.claim(task);
        tasks.read(task);
        tasks.submit(task, fields);
    }

    private void receive(Task task) {
        var walt = new Tasks(life.site(), "walt", "warehouse");
        walt.claim(task);
        walt.look(task, "receipt");
        walt.record(task, "receipt", RECEIPT);
    }

    private void inspect(Task task) {
        var quinn = new Tasks(life.site(), "quinn", "quality-control");
        quinn.claim(task);
        var line = quinn.look(task, "inspection").list("lines").get(0);
        quinn.record(task, "inspection", Map.of("parts", List.of(sound(line))));
    }

    private static Map<String, Object> sound(Answer line) {
        return Map.of(
                "parcelLineId",
                line.at("parcelLineId"),
                "units",
                1,
                "accepted",
                true,
                "packagingComplete",
                true,
                "accessoriesComplete",
                true,
                "opened",
                false,
                "severity",
                "NONE",
                "faultParty",
                "NONE",
                "disposition",
                "RESTOCK");
    }

    /** What was in the way of somebody, first things first. */
    List<String> troubles() {
        return List.copyOf(troubles);
    }

    /** Sent again twice; what the provider still refuses is paid outside. */
    private void resolve(Task task, String caseNumber) {
        var before = failures.merge(caseNumber, 1, Integer::sum);
        submit(
                "frank",
                "finance",
                task,
                before <= 2
                        ? Map.of("failedRefundDecision", "retry")
                        : Map.of("failedRefundDecision", "paidOffline", "voucherNumber", "V-" + caseNumber));
    }
}
