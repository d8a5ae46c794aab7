package org.aftersales.replay;

import java.util.Map;
import org.aftersales.replay.Filing.Filed;

/** How the goods travel: most come, some come late, some never, and some are lost by the courier. */
final class Journey {

    private static final String OPERATOR = "admin";
    private static final String WAREHOUSE = "walt";

    private final Site site;
    private final Filed filed;
    private final Dice dice;
    private final Outcomes outcomes;
    private final Tasks service;

    Journey(Site site, Filed filed, Dice dice, Outcomes outcomes) {
        this.site = site;
        this.filed = filed;
        this.dice = dice;
        this.outcomes = outcomes;
        this.service = new Tasks(site, "amy", "customer-service");
    }

    private enum Fate {
        NEVER,
        LATE,
        LOST,
        DELAYED,
        NORMAL
    }

    private Fate fate() {
        var drawn = dice.upTo("journey", 100);
        var each = dice.oftener(3);
        return drawn < each
                ? Fate.NEVER
                : drawn < 2 * each
                        ? Fate.LATE
                        : drawn < 3 * each ? Fate.LOST : drawn < 4 * each ? Fate.DELAYED : Fate.NORMAL;
    }

    /** A parcel refused at the door is announced by its way back; what is lost or delayed was announced, else nobody would look for it. */
    boolean announced() {
        return !filed.atTheDoor()
                && switch (fate()) {
                    case NEVER, LATE -> false;
                    case LOST, DELAYED -> true;
                    case NORMAL -> dice.happens("ships", 70);
                };
    }

    /** Afterwards the goods stand at the dock, or nobody waits for them any more. */
    void untilTheGoodsAreHereOrGivenUp() {
        if (fate() == Fate.NORMAL) {
            return;
        }
        theirTimeIsOver();
        service.next(filed.caseNumber()).ifPresent(task -> {
            service.claim(task);
            service.submit(task, Map.of("traceDecision", traced()));
        });
        if (fate() == Fate.LATE) {
            site.post(WAREHOUSE, "/api/returns/" + filed.caseNumber() + "/late-goods", Map.of())
                    .orFail("the late goods of " + filed.caseNumber());
        }
        outcomes.happened(outcome());
    }

    private Outcome outcome() {
        return switch (fate()) {
            case NEVER -> Outcome.PARCEL_NEVER_CAME;
            case LATE -> Outcome.PARCEL_CAME_LATE;
            case LOST -> Outcome.PARCEL_LOST;
            case DELAYED -> Outcome.PARCEL_DELAYED;
            case NORMAL -> throw new IllegalStateException("nothing happens on the way");
        };
    }

    private String traced() {
        return switch (fate()) {
            case LOST -> "lostByCarrier";
            case DELAYED -> "waitLonger";
            default -> "giveUp";
        };
    }

    /** Two weeks pass at once: the operator lets the timer of the goods ring, as Cockpit can. */
    private void theirTimeIsOver() {
        var timers = site
                .get(OPERATOR, "/engine-rest/process-instance?maxResults=20&businessKey=" + filed.caseNumber())
                .orFail("the processes of " + filed.caseNumber())
                .list("")
                .stream()
                .flatMap(process -> site
                        .get(
                                OPERATOR,
                                "/engine-rest/job?timers=true&maxResults=20&activityId=BoundaryEvent_GoodsOverdue&processInstanceId="
                                        + process.text("id"))
                        .orFail("the timers of " + filed.caseNumber())
                        .list("")
                        .stream())
                .toList();
        timers.forEach(timer -> site.post(OPERATOR, "/engine-rest/job/" + timer.text("id") + "/execute", Map.of())
                .orFail("the time of the goods of " + filed.caseNumber()));
    }
}
