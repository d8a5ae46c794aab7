package org.aftersales.campaign;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.aftersales.campaign.Bank.Booked;
import org.aftersales.campaign.Tables.OpenTask;
import org.aftersales.campaign.Tables.OwnRefund;

/** Compares what was promised, what stands in our tables and what stands in the providers' own book. */
final class Audit {

    private static final Set<String> ENDED =
            Set.of("COMPLETED", "REJECTED", "INSPECTION_FAILED", "CANCELLED", "EXPIRED");

    /** Put away, accepted and returned are the same units. */
    private static final String STOCK_DIFFERS =
            """
            select f.case_number || ' put away ' || m.units || ', accepted ' || l.units
              from case_file f
              join (select case_number, sum(accepted_units) units from case_line group by case_number) l
                on l.case_number = f.case_number
              cross join lateral (select coalesce(sum(units), 0) units from stock_movement s where s.case_number = f.case_number) m
             where m.units <> l.units and f.order_number like 'FC%'
             union all
            select o.order_number || ' returned ' || o.units || ', its cases ' || c.units
              from (select order_number, sum(returned_units) units from order_line group by order_number) o
              join (select f.order_number, sum(l.accepted_units) units from case_file f
                      join case_line l on l.case_number = f.case_number group by f.order_number) c
                on c.order_number = o.order_number
             where o.units <> c.units and o.order_number like 'FC%'""";

    /** What the order says was given back, over its lines and over its payments, is what its refunds come to. */
    private static final String LEDGER_DIFFERS =
            """
            select o.order_number || ' lines ' || o.minor || ', payments ' || p.minor || ', refunds ' || coalesce(r.minor, 0)
              from (select order_number, sum(refunded_minor) minor from order_line group by order_number) o
              join (select order_number, sum(refunded_minor) minor from payment group by order_number) p
                on p.order_number = o.order_number
              left join (select f.order_number, sum(r.amount_minor) minor from refund r
                           join case_file f on f.case_number = r.case_number group by f.order_number) r
                on r.order_number = o.order_number
             where (o.minor <> p.minor or p.minor <> coalesce(r.minor, 0)) and o.order_number like 'FC%'""";

    private static final String NEVER_PAID =
            """
            select f.case_number || ' is completed, and was not paid'
              from case_file f
             where f.status = 'COMPLETED' and f.order_number like 'FC%'
               and (select coalesce(sum(r.amount_minor), 0) from refund r
                     where r.case_number = f.case_number and r.status = 'SUCCEEDED')
                <> (select c.total_minor from refund_calculation c
                     where c.case_number = f.case_number and c.state = 'APPROVED')""";

    private final Tables tables;
    private final Bank bank;

    Audit(Tables tables, Bank bank) {
        this.tables = tables;
        this.bank = bank;
    }

    /** @param acknowledged the case that was promised for each request */
    void compare(Map<String, String> acknowledged, Report report) {
        cases(acknowledged, report);
        money(report);
        tables.rows(NEVER_PAID).forEach(report::lost);
        report.breaches("stock", tables.rows(STOCK_DIFFERS));
        report.breaches("ledger", tables.rows(LEDGER_DIFFERS));
        report.breaches(
                "a job without retries",
                tables.rows("select coalesce(HANDLER_CFG_, '') || ' ' || coalesce(EXCEPTION_MSG_, '') from ACT_RU_JOB"
                        + " where RETRIES_ = 0"));
        report.breaches(
                "an incident",
                tables.rows("select ACTIVITY_ID_ || ' ' || coalesce(INCIDENT_MSG_, '') from ACT_RU_INCIDENT"));
        report.breaches("a rule of the provider", bank.brokenRules());
    }

    private void cases(Map<String, String> acknowledged, Report report) {
        var known = tables.cases();
        var withPeople = tables.openTasks().stream().map(OpenTask::caseNumber).collect(Collectors.toSet());
        acknowledged.forEach((key, number) -> {
            if (!known.containsKey(number)) {
                report.breach("acknowledged and lost", key + " as " + number);
            }
        });
        if (known.size() != acknowledged.size()) {
            report.breach("cases", known.size() + " for " + acknowledged.size() + " requests");
        }
        known.forEach((number, status) -> {
            var ended = ENDED.contains(status);
            report.ended(ended ? status : withPeople.contains(number) ? "with a person" : "nowhere");
            if (!ended && !withPeople.contains(number)) {
                report.breach("neither ended nor with a person", number + " " + status);
            }
        });
    }

    private void money(Report report) {
        var own = tables.refunds();
        var book = bank.book().stream().filter(entry -> entry.times() > 0).toList();
        Map<String, OwnRefund> ours = own.stream().collect(Collectors.toMap(OwnRefund::number, refund -> refund));
        Map<String, Booked> theirs = book.stream().collect(Collectors.toMap(Booked::number, entry -> entry));
        for (var refund : own) {
            var there = theirs.get(refund.number());
            var paidThere = there != null && there.state().equals("PAID");
            var paidHere = refund.status().equals("SUCCEEDED") && !refund.outside();
            if (paidHere && !paidThere) {
                report.lost(refund.number() + " of " + refund.caseNumber());
            } else if (paidThere && !paidHere) {
                report.breach(
                        "paid there, not here",
                        refund.number() + " " + refund.status() + (refund.outside() ? " outside" : ""));
            } else if (paidThere && there.amount() != refund.amount()) {
                report.breach("amount", refund + ", " + there);
            }
        }
        for (var entry : book) {
            report.refund();
            if (!ours.containsKey(entry.number())) {
                report.doubled(entry.number() + " of " + entry.payment() + " is a number that we do not know");
            } else if (entry.times() > 1) {
                report.doubled(entry.number() + " was paid " + entry.times() + " times");
            }
        }
        perPayment(own, book, report);
    }

    /** However the numbers run: a payment gives back as often as cases of its order were approved. */
    private static void perPayment(List<OwnRefund> own, List<Booked> book, Report report) {
        Map<String, Long> promised = new HashMap<>();
        own.forEach(refund -> promised.merge(refund.payment(), refund.amount(), Long::sum));
        Map<String, Long> paid = new TreeMap<>();
        book.forEach(entry -> paid.merge(entry.payment(), entry.amount() * entry.times(), Long::sum));
        paid.forEach((payment, minor) -> {
            if (minor > promised.getOrDefault(payment, 0L)) {
                report.breach("more than was promised", payment + " " + minor + " of " + promised.get(payment));
            }
        });
    }
}
