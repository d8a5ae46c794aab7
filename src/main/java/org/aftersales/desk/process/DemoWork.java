package org.aftersales.desk.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.aftersales.cases.CaseFiles;
import org.aftersales.returns.CustomerWishes;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.warehouse.Arrival;
import org.aftersales.warehouse.FaultParty;
import org.aftersales.warehouse.InspectedPart;
import org.aftersales.warehouse.InspectionBench;
import org.aftersales.warehouse.ParcelToInspect;
import org.aftersales.warehouse.ReceivingDock;
import org.aftersales.warehouse.RefusalCode;
import org.aftersales.warehouse.Severity;
import org.aftersales.workflow.CaseVariables;
import org.aftersales.workflow.TaskCompletion;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Works a filed demo case up to a point, each step as the demo person whose step it is. */
@Component
@Profile("demo")
class DemoWork {

    private final CustomerWishes wishes;
    private final CaseFiles cases;
    private final TaskCompletion tasks;
    private final ReceivingDock dock;
    private final InspectionBench bench;
    private final DemoPeople people;

    DemoWork(
            CustomerWishes wishes,
            CaseFiles cases,
            TaskCompletion tasks,
            ReceivingDock dock,
            InspectionBench bench,
            DemoPeople people) {
        this.wishes = wishes;
        this.cases = cases;
        this.tasks = tasks;
        this.dock = dock;
        this.bench = bench;
        this.people = people;
    }

    void reject(CaseNumber number) throws BusinessException {
        submit(
                "ray",
                number,
                "Task_ReviewReturn",
                Map.of(
                        CaseVariables.REVIEW_DECISION,
                        "reject",
                        CaseVariables.REJECTION_REASON,
                        "MAN_MADE_DAMAGE",
                        CaseVariables.CUSTOMER_TEXT,
                        "照片显示商品已使用。 / The photos show that the goods were used."));
    }

    void approve(CaseNumber number) throws BusinessException {
        submit("ray", number, "Task_ReviewReturn", Map.of(CaseVariables.REVIEW_DECISION, "approve"));
    }

    void announce(CaseNumber number) throws BusinessException {
        approve(number);
        people.as("shop", () -> {
            wishes.shipmentReported(number, "SF Express", "SF" + number.value().substring(10));
            return number;
        });
    }

    void receive(CaseNumber number) throws BusinessException {
        announce(number);
        var task = people.task("walt", number, "Task_ReceiveParcel");
        people.as(
                "walt",
                () -> dock.record(
                        task,
                        new Arrival(
                                "SF" + number.value().substring(10),
                                cases.get(number).lines().stream()
                                        .map(line -> new Arrival.OfLine(line.lineNumber(), line.requestedUnits()))
                                        .toList(),
                                List.of(),
                                false)));
    }

    void inspect(CaseNumber number) throws BusinessException {
        inspect(number, DemoWork::fine);
    }

    /** The warehouse has goods to send back then. */
    void refuse(CaseNumber number) throws BusinessException {
        inspect(number, DemoWork::used);
    }

    private void inspect(CaseNumber number, Function<ParcelToInspect.Line, InspectedPart> finding)
            throws BusinessException {
        receive(number);
        var task = people.task("quinn", number, "Task_InspectParcel");
        people.as("quinn", () -> {
            bench.record(task, bench.parcel(task).lines().stream().map(finding).toList());
            return number;
        });
    }

    private static InspectedPart fine(ParcelToInspect.Line line) {
        return new InspectedPart(
                line.goods().id(),
                line.goods().units(),
                true,
                true,
                true,
                false,
                line.goods().toldBatch(),
                line.goods().toldExpiry(),
                null,
                Severity.NONE,
                FaultParty.NONE,
                line.ifAccepted().proposed(),
                null,
                null);
    }

    private static InspectedPart used(ParcelToInspect.Line line) {
        return new InspectedPart(
                line.goods().id(),
                line.goods().units(),
                false,
                false,
                true,
                true,
                line.goods().toldBatch(),
                line.goods().toldExpiry(),
                "有使用痕迹 / shows traces of use",
                Severity.MAJOR,
                FaultParty.CUSTOMER,
                line.ifRefused().proposed(),
                RefusalCode.USED,
                null);
    }

    void pay(CaseNumber number) throws BusinessException {
        inspect(number);
        submit("fiona", number, "Task_ApproveRefund", Map.of(CaseVariables.FINANCE_DECISION, "approve"));
    }

    private void submit(String who, CaseNumber number, String task, Map<String, Object> answers)
            throws BusinessException {
        var id = people.task(who, number, task);
        people.as(who, () -> {
            tasks.complete(id, new HashMap<>(answers));
            return number;
        });
    }
}
