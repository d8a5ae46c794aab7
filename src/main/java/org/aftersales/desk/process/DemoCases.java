package org.aftersales.desk.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.aftersales.cases.CaseFiles;
import org.aftersales.orders.Orders;
import org.aftersales.returns.CustomerWishes;
import org.aftersales.returns.RequestKey;
import org.aftersales.returns.ReturnDesk;
import org.aftersales.returns.ReturnOffer;
import org.aftersales.returns.ReturnRequest;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.OrderNumber;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Cases to try the desk out with, one in each state, worked by the demo people through the same doors as real ones. Made at the first start
 * only. Longer than other classes because it acts for every role.
 */
@Component
@Profile("demo")
@Order(DemoCases.AFTER_DEMO_ORDERS)
class DemoCases implements ApplicationRunner {

    static final int AFTER_DEMO_ORDERS = 200;

    private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);
    private static final String REASON = "NO_REASON";
    private static final int DEMO_ORDERS = 60;

    private final Orders orders;
    private final ReturnDesk desk;
    private final CustomerWishes wishes;
    private final CaseFiles cases;
    private final TaskCompletion tasks;
    private final ReceivingDock dock;
    private final InspectionBench bench;
    private final DemoPeople people;

    DemoCases(
            Orders orders,
            ReturnDesk desk,
            CustomerWishes wishes,
            CaseFiles cases,
            TaskCompletion tasks,
            ReceivingDock dock,
            InspectionBench bench,
            DemoPeople people) {
        this.orders = orders;
        this.desk = desk;
        this.wishes = wishes;
        this.cases = cases;
        this.tasks = tasks;
        this.dock = dock;
        this.bench = bench;
        this.people = people;
    }

    /** What is done with a case after it was filed. */
    private interface Work {
        void on(CaseNumber number) throws BusinessException;
    }

    @Override
    public void run(ApplicationArguments arguments) throws BusinessException {
        var offers = returnable().iterator();
        if (!offers.hasNext()) {
            return;
        }
        var works = List.<Work>of(
                number -> {},
                number -> {},
                this::reject,
                this::approve,
                this::announce,
                this::receive,
                this::inspect,
                this::pay,
                this::refuse);
        var filed = 0;
        for (var work : works) {
            if (offers.hasNext()) {
                work.on(file(offers.next(), filed % 2 == 0));
                filed++;
            }
        }
        LOG.info("{} demo cases are under way", filed);
    }

    /** Offers of demo orders with something to return; none when the cases were made at an earlier start. */
    private List<ReturnOffer> returnable() throws BusinessException {
        var offers = new ArrayList<ReturnOffer>();
        for (int count = 1; count <= DEMO_ORDERS; count++) {
            var order = orders.get(new OrderNumber("SO-DEMO-%03d".formatted(count)));
            if (!cases.ofCustomer(order.customerNumber(), 1).isEmpty()) {
                return List.of();
            }
            var offer = desk.offer(order.number(), null, REASON, false);
            if (offer.lines().stream().anyMatch(line -> !line.unopened().refused())) {
                offers.add(offer);
            }
        }
        return offers;
    }

    private CaseNumber file(ReturnOffer offer, boolean byShop) throws BusinessException {
        var line = offer.lines().stream()
                .filter(offered -> !offered.unopened().refused())
                .findFirst()
                .orElseThrow()
                .line();
        var request = new ReturnRequest(
                offer.order().number(),
                null,
                REASON,
                "不太合适 / does not suit me",
                byShop ? null : "phone",
                !byShop,
                List.of(new ReturnRequest.RequestedLine(line.lineNumber(), line.returnableUnits(), false)));
        return people.as(
                        byShop ? "shop" : "alice",
                        () -> desk.file(
                                request, RequestKey.of("demo-" + offer.order().number())))
                .caseNumber();
    }

    private void reject(CaseNumber number) throws BusinessException {
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

    private void approve(CaseNumber number) throws BusinessException {
        submit("ray", number, "Task_ReviewReturn", Map.of(CaseVariables.REVIEW_DECISION, "approve"));
    }

    private void announce(CaseNumber number) throws BusinessException {
        approve(number);
        people.as("shop", () -> {
            wishes.shipmentReported(number, "SF Express", "SF" + number.value().substring(10));
            return number;
        });
    }

    private void receive(CaseNumber number) throws BusinessException {
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

    private void inspect(CaseNumber number) throws BusinessException {
        inspect(number, DemoCases::fine);
    }

    /** The warehouse has goods to send back then. */
    private void refuse(CaseNumber number) throws BusinessException {
        inspect(number, DemoCases::used);
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

    private void pay(CaseNumber number) throws BusinessException {
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
