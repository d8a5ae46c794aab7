package org.aftersales.desk.web;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.aftersales.shared.Role;
import org.aftersales.staff.TaskClocks;
import org.aftersales.workflow.TaskRoles;
import org.springframework.stereotype.Component;

/** Missed deadlines with the roles whose work it was, in rows and in totals. */
@Component
class MissedDeadlines {

    private final TaskRoles roles;

    MissedDeadlines(TaskRoles roles) {
        this.roles = roles;
    }

    List<Row> rows(List<TaskClocks.Missed> missed) {
        var all = roles.all();
        return missed.stream()
                .map(one -> new Row(one, all.getOrDefault(one.task(), List.of())))
                .toList();
    }

    /** Per group of roles that share a task; who misses most stands first. */
    List<Total> totals(List<Row> rows) {
        return rows.stream()
                .collect(groupingBy(Row::roles, LinkedHashMap::new, java.util.stream.Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> Total.of(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Total::late).reversed())
                .toList();
    }

    /** @param roles whose task it is; empty when no diagram knows the task any more */
    public record Row(TaskClocks.Missed missed, List<Role> roles) {

        public Late late() {
            return new Late(missed.late());
        }
    }

    /** @param count how many deadlines */
    public record Total(List<Role> roles, int count, Duration late, Duration longest) {

        static Total of(List<Role> roles, List<Row> rows) {
            var late = rows.stream().map(row -> row.missed().late()).reduce(Duration.ZERO, Duration::plus);
            var longest = rows.stream()
                    .map(row -> row.missed().late())
                    .max(Comparator.naturalOrder())
                    .orElse(Duration.ZERO);
            return new Total(roles, rows.size(), late, longest);
        }

        public Late lateInAll() {
            return new Late(late);
        }

        public Late latest() {
            return new Late(longest);
        }
    }

    /** Working time in the units that people say. */
    public record Late(Duration time) {

        public long hours() {
            return time.toHours();
        }

        public int minutes() {
            return time.toMinutesPart();
        }
    }
}
