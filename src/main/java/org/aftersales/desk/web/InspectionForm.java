package org.aftersales.desk.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aftersales.warehouse.Disposition;
import org.aftersales.warehouse.InspectedPart;
import org.aftersales.warehouse.ParcelToInspect;
import org.aftersales.warehouse.ParcelToInspect.Line;

/** The parts into which an inspector divides a parcel. */
public class InspectionForm {

    /** Keys only keep parts apart on the page; they rise in the order in which parts were made. */
    private final Map<Integer, PartForm> parts = new TreeMap<>();

    /** Everything as it was announced: what may be accepted is accepted, the rest is refused. */
    static InspectionForm allFine(ParcelToInspect parcel) {
        var form = new InspectionForm();
        for (var line : parcel.lines()) {
            var units = line.goods().units();
            var fine = Math.min(units, line.acceptableUnits());
            if (fine > 0) {
                form.add(PartForm.fine(line, fine));
            }
            if (units > fine) {
                form.add(PartForm.surplus(line, units - fine, parcel.settled()));
            }
        }
        return form;
    }

    /** Whether "all fine" means that everything goes back on the shelf. */
    static boolean allToStock(ParcelToInspect parcel) {
        return parcel.lines().stream()
                .allMatch(line -> line.goods().units() <= line.acceptableUnits()
                        && line.ifAccepted().proposed() == Disposition.RESTOCK);
    }

    final void add(PartForm part) {
        parts.put(parts.isEmpty() ? 1 : ((TreeMap<Integer, PartForm>) parts).lastKey() + 1, part);
    }

    /** Takes one unit out of a part into a part of its own. */
    void split(int key, int newKey) {
        var part = parts.get(key);
        if (part == null) {
            return;
        }
        var units = Quantity.of(part.getUnits()).orElse(1);
        if (units > 1) {
            part.setUnits(Integer.toString(units - 1));
        }
        parts.put(newKey, part.one());
    }

    /** Joins a part into the first that is left. */
    void drop(int key) {
        var dropped = parts.remove(key);
        if (dropped == null || parts.isEmpty()) {
            return;
        }
        var into = parts.values().iterator().next();
        Quantity.of(dropped.getUnits())
                .flatMap(units -> Quantity.of(into.getUnits()).map(already -> already + units))
                .ifPresent(sum -> into.setUnits(Integer.toString(sum)));
    }

    List<InspectedPart> inspected() {
        return parts.values().stream().map(PartForm::part).toList();
    }

    /** The parts of one line, with their keys. */
    public List<Map.Entry<Integer, PartForm>> of(Line line) {
        return parts.entrySet().stream()
                .filter(part -> part.getValue().getLine() == line.goods().id())
                .toList();
    }

    public Map<Integer, PartForm> getParts() {
        return parts;
    }
}
