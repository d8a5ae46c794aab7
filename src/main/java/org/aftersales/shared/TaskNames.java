package org.aftersales.shared;

import java.util.Locale;
import java.util.Map;

/** The names of the tasks as the diagrams show them, in English, for whoever knows a task only by its id; the Chinese ones are keyed by them. */
public final class TaskNames {

    /** Ids survive a better wording of their task, and know no hyphens. */
    private static final Map<String, String> REWORDED = Map.of(
            "Task_ArrangePickUp", "Arrange pick-up",
            "Task_DecideWaiver", "Decide on waiver",
            "Task_ResolveCoupon", "Resolve refused coupon");

    private TaskNames() {}

    /** @param id as in the diagram: {@code Task_ReviewReturn} is named "Review return" */
    public static String of(String id) {
        return REWORDED.getOrDefault(id, wordsOf(id));
    }

    private static String wordsOf(String id) {
        var words = id.replaceFirst("^Task_", "").replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return words.substring(0, 1) + words.substring(1).toLowerCase(Locale.ROOT);
    }
}
