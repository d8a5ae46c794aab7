package org.aftersales.refund;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseReasons;
import org.aftersales.cases.CaseResponsibilities;
import org.aftersales.orders.Order;
import org.aftersales.orders.OrderLine;
import org.aftersales.orders.OrderUnknownException;
import org.aftersales.orders.Orders;
import org.aftersales.shared.GoodsFindings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers the facts that the refund of a case is calculated from. */
@Component
class ReturnedGoods {

    private final Orders orders;
    private final CaseReasons reasons;
    private final HandlingFees fees;
    private final CaseResponsibilities responsibilities;
    private final ObjectProvider<GoodsFindings> findings;

    ReturnedGoods(
            Orders orders,
            CaseReasons reasons,
            HandlingFees fees,
            CaseResponsibilities responsibilities,
            ObjectProvider<GoodsFindings> findings) {
        this.orders = orders;
        this.reasons = reasons;
        this.fees = fees;
        this.responsibilities = responsibilities;
        this.findings = findings;
    }

    /**
     * @param basis lines in the order of their ids, so that two cases of one order cannot wait for each other
     * @param decisions what the fee table said, one entry per line; none for goods that never left, which bear no fee
     */
    record Gathered(RefundBasis basis, List<CaseFile.CaseLine> claims, List<CaseFiles.LineDecision> decisions) {}

    /** Before inspection the units that the customer wants to return, afterwards those that were accepted or lost by the courier. */
    Gathered of(CaseFile file) throws OrderUnknownException {
        var order = orders.get(file.orderNumber());
        var found = findings.stream()
                .flatMap(all -> all.of(file.number()).stream())
                .collect(Collectors.groupingBy(GoodsFindings.Finding::caseLineId));
        var fault = faultParty(file);

        var claims = claims(file);
        var decisions = new ArrayList<CaseFiles.LineDecision>();
        var lines = new ArrayList<RefundBasis.Line>();
        for (var claim : claims) {
            var line = line(order, claim);
            var fee = file.refundOnly()
                    ? HandlingFees.NONE
                    : fees.of(
                            new HandlingFees.Claim(
                                    file.reason(),
                                    fault,
                                    claim.opened(),
                                    line.productClass(),
                                    order.currency().getCode()),
                            found.getOrDefault(claim.id(), List.of()));
            lines.add(basisLine(claim, line, units(file, claim), fee));
            if (!file.refundOnly()) {
                decisions.add(new CaseFiles.LineDecision(claim.lineNumber(), fee.trace(), fee.outcome()));
            }
        }
        var basis = new RefundBasis(order.currency(), order.freightMinor() - order.freightRefundedMinor(), lines);
        return new Gathered(basis, claims, decisions);
    }

    /** Who is to blame: as a superior has settled it, else by the customer's reason. */
    String faultParty(CaseFile file) {
        return responsibilities
                .of(file.number())
                .map(settled -> settled.party().name())
                .orElseGet(() -> reasons.forReturn(file.reason())
                        .map(CaseReasons.Reason::faultParty)
                        .orElse("NONE"));
    }

    private static List<CaseFile.CaseLine> claims(CaseFile file) {
        return file.lines().stream()
                .filter(line -> units(file, line) > 0)
                .sorted(Comparator.comparingLong(CaseFile.CaseLine::orderLineId))
                .toList();
    }

    private static int units(CaseFile file, CaseFile.CaseLine line) {
        return file.inspected() ? line.creditedUnits() : line.requestedUnits();
    }

    private static OrderLine line(Order order, CaseFile.CaseLine claim) {
        Map<Long, OrderLine> byId =
                order.lines().stream().collect(Collectors.toMap(OrderLine::id, orderLine -> orderLine));
        var line = byId.get(claim.orderLineId());
        if (line == null) {
            throw new IllegalStateException("order " + order.number() + " has no line " + claim.lineNumber());
        }
        return line;
    }

    private static RefundBasis.Line basisLine(
            CaseFile.CaseLine claim, OrderLine line, int units, HandlingFees.LineFee fee) {
        return new RefundBasis.Line(
                claim.id(),
                line.id(),
                line.sku(),
                line.description(),
                units,
                line.units(),
                line.paidMinor(),
                line.refundedMinor(),
                line.settledUnits(),
                line.couponMinor(),
                line.points(),
                line.couponBackMinor(),
                line.pointsBack(),
                fee.basisPoints(),
                fee.fixedMinor());
    }
}
