package org.aftersales.campaign;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import org.aftersales.campaign.Tables.OpenTask;
import org.aftersales.harness.PlainReturns;
import org.aftersales.replay.Tasks;
import org.aftersales.replay.Tasks.Task;
import org.springframework.dao.DataAccessException;

/** Everybody at the desk: whatever lies on a list is worked by who may, again if the application died under it. */
final class Staff {

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
            var plainly = new PlainReturns(life.site());
            switch (open.key()) {
                case "Task_ReviewReturn" -> plainly.review(task);
                case "Task_ReceiveParcel" -> plainly.receive(task);
                case "Task_InspectParcel" -> plainly.inspect(task);
                case "Task_ApproveRefund" -> plainly.approve(task);
                case "Task_ResolveFailedRefund" -> resolve(task, open.caseNumber());
                case "Task_ResolveDifference" ->
                    frank(task, Map.of("differenceNote", "Seen: somebody played a trick."));
                default -> throw new IllegalArgumentException("nobody knows what to do with " + open);
            }
        } catch (IllegalStateException | IllegalArgumentException trouble) {
            // mostly the application died: the task is found on the list again, unless it was done
            troubles.add(open + ": " + trouble.getMessage());
        } finally {
            inHand.remove(open.id());
        }
    }

    /** What was in the way of somebody, first things first. */
    List<String> troubles() {
        return List.copyOf(troubles);
    }

    /** Sent again twice; what the provider still refuses is paid outside. */
    private void resolve(Task task, String caseNumber) {
        var before = failures.merge(caseNumber, 1, Integer::sum);
        frank(
                task,
                before <= 2
                        ? Map.of("failedRefundDecision", "retry")
                        : Map.of("failedRefundDecision", "paidOffline", "voucherNumber", "V-" + caseNumber));
    }

    private void frank(Task task, Map<String, Object> fields) {
        var tasks = new Tasks(life.site(), "frank", "finance");
        tasks.claim(task);
        tasks.read(task);
        tasks.submit(task, fields);
    }
}
