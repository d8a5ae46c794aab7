package org.aftersales.desk.process;

import java.util.ArrayList;
import java.util.List;
import org.aftersales.cases.CaseFiles;
import org.aftersales.orders.Orders;
import org.aftersales.returns.RequestKey;
import org.aftersales.returns.ReturnDesk;
import org.aftersales.returns.ReturnOffer;
import org.aftersales.returns.ReturnRequest;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.OrderNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Cases to try the desk out with, one in each state, worked by the demo people through the same doors as real ones. Made at the first start
 * only.
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
    private final CaseFiles cases;
    private final DemoWork work;
    private final DemoPeople people;

    DemoCases(Orders orders, ReturnDesk desk, CaseFiles cases, DemoWork work, DemoPeople people) {
        this.orders = orders;
        this.desk = desk;
        this.cases = cases;
        this.work = work;
        this.people = people;
    }

    /** What is done with a case after it was filed. */
    private interface Step {
        void on(CaseNumber number) throws BusinessException;
    }

    @Override
    public void run(ApplicationArguments arguments) throws BusinessException {
        var offers = returnable().iterator();
        if (!offers.hasNext()) {
            return;
        }
        var steps = List.<Step>of(
                number -> {},
                number -> {},
                work::reject,
                work::approve,
                work::announce,
                work::receive,
                work::inspect,
                work::pay,
                work::refuse);
        var filed = 0;
        for (var step : steps) {
            if (offers.hasNext()) {
                step.on(file(offers.next(), filed % 2 == 0));
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
}
