package org.aftersales.warehouse;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseGoods;
import org.aftersales.cases.CaseMovedOnException;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records the inspection of a parcel and completes its task: both or nothing. */
@Component
class InspectionRecorder {

    private final WarehouseTasks tasks;
    private final CaseFiles cases;
    private final CaseGoods goods;
    private final Parcels parcels;
    private final Inspections inspections;
    private final InspectionCheck check;
    private final ReceivingEnd end;

    InspectionRecorder(
            WarehouseTasks tasks,
            CaseFiles cases,
            CaseGoods goods,
            Parcels parcels,
            Inspections inspections,
            InspectionCheck check,
            ReceivingEnd end) {
        this.tasks = tasks;
        this.cases = cases;
        this.goods = goods;
        this.parcels = parcels;
        this.inspections = inspections;
        this.check = check;
        this.end = end;
    }

    @Transactional(rollbackFor = BusinessException.class)
    public CaseNumber record(String task, List<InspectedPart> parts) throws BusinessException {
        var reference = tasks.inspecting(task);
        var number = reference.caseNumber();
        parcels.lock(number);
        var file = cases.lock(number);
        var parcel = OpenParcel.of(reference, parcels, file);
        var checked = check.check(parts, parcel, file);

        if (!parcels.inspected(parcel.id(), task)) {
            throw new CaseMovedOnException(number, file.status());
        }
        inspections.add(checked.parts());
        book(file, parcel, checked.parts());
        cases.decidedOnLines(number, checked.decisions());
        note(number, parcel, checked.parts());
        if (!parcel.found()) {
            end.endIfComplete(number);
        }
        tasks.inspected(task);
        return number;
    }

    private void book(CaseFile file, Parcel parcel, List<Inspection> parts) {
        var byLine = new TreeMap<Long, int[]>();
        for (var part : parts) {
            if (part.line().caseLineId() != null) {
                var units = byLine.computeIfAbsent(part.line().caseLineId(), line -> new int[2]);
                units[part.accepted() ? 0 : 1] += part.units();
            }
        }
        if (parcel.found()) {
            var accepted = new TreeMap<Long, Integer>();
            byLine.forEach((line, units) -> accepted.put(line, units[0]));
            end.found(file, accepted);
            byLine.forEach((line, units) -> goods.inspected(file.number(), line, 0, units[1]));
        } else {
            byLine.forEach((line, units) -> goods.inspected(file.number(), line, units[0], units[1]));
        }
    }

    private void note(CaseNumber number, Parcel parcel, List<Inspection> parts) {
        cases.note(
                number,
                "ParcelInspected",
                Map.of(
                        "parcel", Integer.toString(parcel.number()),
                        "accepted", sum(parts, Inspection::accepted),
                        "refused", sum(parts, part -> !part.accepted())));
    }

    private static String sum(List<Inspection> parts, Predicate<Inspection> which) {
        return Integer.toString(
                parts.stream().filter(which).mapToInt(Inspection::units).sum());
    }
}
