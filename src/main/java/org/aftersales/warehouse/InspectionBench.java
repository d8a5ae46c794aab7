package org.aftersales.warehouse;

import java.util.List;
import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseMovedOnException;
import org.aftersales.shared.BusinessException;
import org.aftersales.workflow.Overtaken;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where quality control looks at returned goods: what is in a parcel, what may become of it, and what was found. */
@Service
public class InspectionBench {

    private final WarehouseTasks tasks;
    private final CaseFiles cases;
    private final Parcels parcels;
    private final DispositionRules rules;
    private final InspectionRecorder recorder;

    InspectionBench(
            WarehouseTasks tasks,
            CaseFiles cases,
            Parcels parcels,
            DispositionRules rules,
            InspectionRecorder recorder) {
        this.tasks = tasks;
        this.cases = cases;
        this.parcels = parcels;
        this.rules = rules;
        this.recorder = recorder;
    }

    /**
     * The parcel of this task with what may become of its goods.
     *
     * @param task the engine's id of the task "Inspect parcel"
     * @throws BusinessException when the task is not there or not for the signed-in person
     */
    @Transactional(readOnly = true)
    public ParcelToInspect parcel(String task) throws BusinessException {
        var reference = tasks.inspecting(task);
        var file = cases.get(reference.caseNumber());
        var parcel = OpenParcel.of(reference, parcels, file);
        return new ParcelToInspect(
                file.number(),
                file.orderNumber(),
                file.reason(),
                parcel.number(),
                parcel.found() && file.lostBy() == null,
                parcel.lines().stream()
                        .map(line -> toInspect(line, parcel, file))
                        .toList());
    }

    /**
     * What may become of units in this state, for a page that asks while the inspector ticks.
     *
     * @throws BusinessException when the task or the line is not there, or not for the signed-in person
     */
    @Transactional(readOnly = true)
    public ParcelToInspect.Choices choices(String task, DispositionQuestion question) throws BusinessException {
        var reference = tasks.inspecting(task);
        var parcel = OpenParcel.of(reference, parcels, cases.get(reference.caseNumber()));
        return rules.choices(question, OpenParcel.line(parcel, question.parcelLineId()))
                .choices();
    }

    /**
     * Records the inspection of a whole parcel and completes the task, in one transaction.
     *
     * @throws CaseMovedOnException when somebody else was faster with this parcel
     * @throws BusinessException when a part is refused; nothing has been changed then
     */
    public void record(String task, List<InspectedPart> parts) throws BusinessException {
        try {
            Overtaken.onceMore(() -> recorder.record(task, parts));
        } catch (BusinessException | RuntimeException failure) {
            // the transaction is rolled back: whether somebody else recorded this task can be read now
            var recorded = parcels.caseOfInspection(task);
            if (recorded.isPresent()) {
                var number = recorded.get();
                throw new CaseMovedOnException(number, cases.get(number).status());
            }
            throw failure;
        }
    }

    private ParcelToInspect.Line toInspect(ParcelLine line, Parcel parcel, CaseFile file) {
        var asked = file.lines().stream()
                .filter(requested -> line.caseLineId() != null && requested.id() == line.caseLineId())
                .findFirst();
        var opened = asked.map(CaseFile.CaseLine::opened).orElse(false);
        return new ParcelToInspect.Line(
                line,
                InspectionCheck.acceptable(line, parcel, file),
                opened,
                rules.choices(DispositionQuestion.asAnnounced(line, true, opened), line)
                        .choices(),
                rules.choices(DispositionQuestion.asAnnounced(line, false, opened), line)
                        .choices());
    }
}
