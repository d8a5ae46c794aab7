package org.aftersales.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aftersales.replay.Filing.Filed;
import org.aftersales.replay.Tasks.Task;

/** The return station: what really comes, and what quality control makes of it. */
final class Station {

    private final Tasks warehouse;
    private final Tasks quality;
    private final Filed filed;
    private final Dice dice;
    private final Shelves shelves;
    private final Outcomes outcomes;
    private int parcels;

    Station(Site site, Filed filed, Dice dice, Shelves shelves, Outcomes outcomes) {
        this.warehouse = new Tasks(site, "walt", "warehouse");
        this.quality = new Tasks(site, "quinn", "quality-control");
        this.filed = filed;
        this.dice = dice;
        this.shelves = shelves;
        this.outcomes = outcomes;
    }

    boolean worksOn(String caseNumber) {
        var parcel = warehouse.next(caseNumber);
        parcel.ifPresent(task -> {
            if (task.key().equals("Task_SendRefusedGoodsBack")) {
                sendBack(task);
            } else {
                receive(task);
            }
        });
        var inspection = quality.next(caseNumber);
        inspection.ifPresent(task -> {
            if (task.key().equals("Task_GiveOpinion")) {
                giveOpinion(task);
            } else {
                inspect(task);
            }
        });
        return parcel.isPresent() || inspection.isPresent();
    }

    /** Everything, nothing, less, more, another article, or the rest in a second parcel. */
    private void receive(Task task) {
        warehouse.claim(task);
        parcels++;
        var second = parcels == 1 && dice.happens("second parcel", 10);
        var empty = parcels == 1 && !second && dice.happens("empty parcel", 4);
        var lines = new ArrayList<Map<String, Object>>();
        for (var line : filed.lines()) {
            var units = empty ? 0 : unitsThatCame(line, second);
            if (units > 0) {
                lines.add(Map.of("lineNumber", line.get("lineNumber"), "units", units));
            }
        }
        var another = filed.another();
        List<Object> others = !another.isEmpty() && dice.happens("other article " + parcels, 4)
                ? List.of(Map.of("sku", another, "units", 1))
                : List.of();
        warehouse.record(
                task,
                "receipt",
                Map.of(
                        "trackingNumber", filed.caseNumber() + "-" + parcels,
                        "lines", lines,
                        "otherArticles", others,
                        "moreExpected", second));
        came(lines, second);
        if (!others.isEmpty()) {
            outcomes.happened(Outcome.OTHER_ARTICLE_CAME);
        }
    }

    private void came(List<Map<String, Object>> lines, boolean second) {
        if (parcels > 1) {
            outcomes.happened(Outcome.PARCEL_IN_TWO);
            return;
        }
        if (second) {
            return;
        }
        var announced = filed.lines().stream()
                .mapToInt(line -> (Integer) line.get("units"))
                .sum();
        var units = lines.stream().mapToInt(line -> (Integer) line.get("units")).sum();
        if (units == 0) {
            outcomes.happened(Outcome.PARCEL_EMPTY);
        } else if (units == announced) {
            outcomes.happened(Outcome.PARCEL_AS_ANNOUNCED);
        } else {
            outcomes.happened(units < announced, Outcome.PARCEL_SHORT, Outcome.PARCEL_OVERFULL);
        }
    }

    /** All that the form shows. */
    private void sendBack(Task task) {
        warehouse.claim(task);
        var units = warehouse.shown(task).list("goodsToSendBack.articles").stream()
                .mapToLong(article -> article.number("units"))
                .sum();
        warehouse.submit(
                task,
                Map.of(
                        "sentBackUnits",
                        units,
                        "sentBackCourier",
                        "SF",
                        "sentBackTrackingNumber",
                        filed.caseNumber() + "-BACK"));
    }

    private int unitsThatCame(Map<String, Object> line, boolean second) {
        var announced = (Integer) line.get("units");
        var chance = "units of line " + line.get("lineNumber");
        if (second) {
            return announced / 2;
        }
        if (parcels > 1) {
            return announced - announced / 2;
        }
        if (dice.happens(chance + " less", 6)) {
            return dice.upTo(chance, announced);
        }
        return dice.happens(chance + " more", 12) ? announced + 1 : announced;
    }

    private void giveOpinion(Task task) {
        quality.claim(task);
        quality.submit(task, Map.of("opinion", "UNCLEAR", "opinionText", "The photos do not show it."));
    }

    private void inspect(Task task) {
        quality.claim(task);
        var parts = new ArrayList<Map<String, Object>>();
        var lines = quality.look(task, "inspection").list("lines");
        for (var line : lines) {
            parts(line, parts);
        }
        quality.record(task, "inspection", Map.of("parts", parts));
        lines.forEach(line -> inspected(line, parts));
        lines.forEach(line -> shelves.inspected(filed.caseNumber(), line.text("sku"), line.number("units")));
    }

    private void inspected(Answer line, List<Map<String, Object>> parts) {
        var ofLine = parts.stream()
                .filter(part -> part.get("parcelLineId").equals(line.at("parcelLineId")))
                .toList();
        if (ofLine.size() > 1) {
            outcomes.happened(Outcome.GOODS_SPLIT);
        } else {
            outcomes.happened(
                    Boolean.TRUE.equals(ofLine.get(0).get("accepted")), Outcome.GOODS_ACCEPTED, Outcome.GOODS_REFUSED);
        }
        for (var part : ofLine) {
            outcomes.disposed((String) part.get("disposition"));
            if (Boolean.FALSE.equals(part.get("accepted"))) {
                outcomes.happened("UNCLEAR".equals(part.get("faultParty")), Outcome.FAULT_UNCLEAR, Outcome.FAULT_CLEAR);
            }
        }
    }

    /** Some lines are refused, some are split into a good and a bad part; what may not be accepted is refused. */
    private void parts(Answer line, List<Map<String, Object>> parts) {
        var units = (int) line.number("units");
        var chance = "inspection of " + line.text("lineNumber") + " in parcel " + line.text("parcelNumber");
        var acceptable = (int) Math.min(units, line.number("acceptableUnits"));
        var accepted = line.list("ifAccepted.allowed").isEmpty() || dice.happens(chance + " refused", 8)
                ? 0
                : acceptable > 1 && dice.happens(chance + " mixed", 6)
                        ? 1 + dice.upTo(chance, acceptable - 1)
                        : acceptable;
        if (accepted > 0) {
            parts.add(part(line, accepted, true));
        }
        if (units > accepted) {
            parts.add(part(line, units - accepted, false));
        }
    }

    /** Mostly what the rules propose, sometimes what was chosen least often of all that they allow. */
    private String disposition(Answer line, String choices) {
        return dice.happens("disposition of " + line.text("lineNumber") + " " + choices, 12)
                ? line.list(choices + ".allowed").stream()
                        .map(allowed -> allowed.body().toString())
                        .min(Comparator.comparingInt(outcomes::disposals))
                        .orElseThrow()
                : line.text(choices + ".proposed");
    }

    private Map<String, Object> part(Answer line, int units, boolean accepted) {
        var part = new LinkedHashMap<String, Object>();
        part.put("parcelLineId", line.at("parcelLineId"));
        part.put("units", units);
        part.put("accepted", accepted);
        part.put("packagingComplete", accepted);
        part.put("accessoriesComplete", true);
        part.put("opened", line.at("saidOpened"));
        part.put("severity", accepted ? "NONE" : "MAJOR");
        part.put("faultParty", accepted ? "NONE" : dice.happens("hard to tell", 30) ? "UNCLEAR" : "CUSTOMER");
        part.put("disposition", disposition(line, accepted ? "ifAccepted" : "ifRefused"));
        if (!accepted) {
            part.put("defect", "scratched");
            part.put("refusalCode", "MAN_MADE_DAMAGE");
        }
        return part;
    }
}
