package org.aftersales.refund;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseStatus;
import org.aftersales.cases.CaseTransition;
import org.aftersales.cases.store.CasesOnDatabase;
import org.aftersales.orders.Order;
import org.aftersales.orders.OrderLine;
import org.aftersales.orders.Orders;
import org.aftersales.orders.store.OrdersOnDatabase;
import org.aftersales.refund.store.RefundsOnDatabase;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.OrderNumber;
import org.aftersales.testdata.SignedInPerson;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The counter where the cases of one order are paid: the desk's own services over a real database, without the process. Everybody may try
 * anything at any time; what is not allowed then changes nothing.
 */
final class MoneyCounter {

    private static final int MOST_ASKS = 3;

    private final OrderNumber order;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Orders orders;
    private final CaseFiles cases;
    private final Refunds refunds;
    private final Calculations calculations;
    private final Settlement settlement;
    private final RefundAccount account;
    private final FailedRefunds failed;
    private final InspectedReturns returns;
    private final MoodyTeller teller = new MoodyTeller("simulator");
    private final List<CaseNumber> open = new ArrayList<>();

    MoneyCounter(DataSource database, OrderNumber order) {
        this.order = order;
        this.jdbc = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        var clock = Clock.systemUTC();
        this.orders = OrdersOnDatabase.orders(database);
        var ledger = OrdersOnDatabase.ledger(database);
        var money = OrdersOnDatabase.money(database);
        this.cases = new CasesOnDatabase(database, new SignedInPerson(), clock).files();
        this.refunds = RefundsOnDatabase.refunds(database, clock);
        this.calculations = RefundsOnDatabase.calculations(database, new SignedInPerson(), clock);
        this.settlement = new Settlement(ledger, money);
        this.returns = new InspectedReturns(database, transaction, cases, orders, ledger);
        var beans = new DefaultListableBeanFactory();
        beans.registerSingleton("teller", teller);
        var providers = new PaymentProviders(beans.getBeanProvider(PaymentProvider.class), 60_000);
        var parts = new RefundParts(providers, new RefundSettings(null, MOST_ASKS, Duration.ofDays(5), 3), clock);
        this.account = new RefundAccount(
                refunds,
                new RefundRegister(calculations, orders, ledger, money, providers),
                providers,
                new RefundRecords(refunds, cases),
                cases,
                parts,
                new PaymentTurns(refunds, clock));
        this.failed = new FailedRefunds(refunds, cases, RefundsOnDatabase.otherAccounts(database, clock), parts);
    }

    MoodyTeller teller() {
        return teller;
    }

    private interface Deed {
        void done() throws BusinessException;
    }

    /** Whole or not at all. */
    private void inOneGo(Deed deed) {
        transaction.executeWithoutResult(status -> {
            try {
                deed.done();
            } catch (BusinessException notNow) {
                status.setRollbackOnly();
            }
        });
    }

    private Optional<CaseNumber> pick(int which) {
        return open.isEmpty() ? Optional.empty() : Optional.of(open.get(which % open.size()));
    }

    private void with(int which, Consumer<CaseNumber> deed) {
        pick(which).ifPresent(deed);
    }

    /** Units have come back and their amount waits for finance; as many as are left when fewer are. */
    void goodsAreAccepted(int units) {
        var line = line();
        var left = Math.min(units, line.claimableUnits());
        if (left > 0) {
            var number = returns.accepted(order, left);
            open.add(number);
            calculate(number, left);
        }
    }

    private void calculate(CaseNumber number, int units) {
        inOneGo(() -> {
            var line = line();
            var basis = new RefundBasis.Line(
                    cases.get(number).lines().get(0).id(),
                    line.id(),
                    line.sku(),
                    line.description(),
                    units,
                    line.units(),
                    line.paidMinor(),
                    line.refundedMinor(),
                    line.settledUnits(),
                    0,
                    0,
                    0,
                    0,
                    0,
                    0);
            var calculation = RefundCalculator.calculate(
                    new RefundBasis(order().currency(), 0, List.of(basis)), new RefundChoices(0, false, false, false));
            if (!settlement.fix(order, calculation)) {
                throw new AssertionError("nobody else is here");
            }
            calculations.store(number, order, calculation);
            cases.advance(number, CaseTransition.CALCULATE, "RefundCalculated", Map.of());
        });
    }

    /** Finance sends the amount back, and it is calculated anew. */
    void sendBack(int which) {
        with(which, number -> {
            var waiting = calculations
                    .last(number)
                    .filter(stored -> stored.state() == Calculations.State.CALCULATED)
                    .orElse(null);
            if (waiting != null) {
                inOneGo(() -> {
                    calculations.sendBack(number, "again");
                    settlement.takeBack(waiting);
                });
                calculate(number, waiting.calculation().lines().get(0).units());
            }
        });
    }

    void approve(int which) {
        with(
                which,
                number -> inOneGo(() -> {
                    cases.advance(number, CaseTransition.APPROVE_AMOUNT, "AmountApproved", Map.of());
                    calculations.approve(number);
                    account.register(number);
                }));
    }

    /** As the process has it: after the amount was approved, or finance wants it tried again. */
    void mark(int which) {
        with(
                which,
                number -> inOneGo(() -> {
                    if (cases.get(number).status() == CaseStatus.PENDING_REFUND) {
                        account.markSubmitted(number);
                    }
                }));
    }

    /** @param survives whether the node lives to write down the answer */
    void submit(int which, boolean survives) {
        with(
                which,
                number -> transaction.executeWithoutResult(status -> {
                    try {
                        account.submit(number);
                    } catch (BusinessException notNow) {
                        status.setRollbackOnly();
                    }
                    if (!survives) {
                        status.setRollbackOnly();
                    }
                }));
    }

    void ask(int which) {
        with(which, number -> inOneGo(() -> account.ask(number)));
    }

    /** One part of what was paid. */
    void moneyComesBack(int which) {
        with(which, number -> refunds.of(number).stream()
                .filter(refund -> refund.status() == RefundStatus.SUCCEEDED)
                .filter(refund -> teller.comesBack(refund.number()))
                .limit(1)
                .forEach(refund -> inOneGo(() -> {
                    refunds.takeBack(refund.number(), "RETURNED", "The bank sent it back.");
                    if (nothingElseIsOpen(number, refund)) {
                        cases.advance(number, CaseTransition.FAIL_REFUND, "RefundTakenBack", Map.of());
                    }
                })));
    }

    /** Otherwise the case is being paid, and finds by itself what came back. */
    private boolean nothingElseIsOpen(CaseNumber number, Refund cameBack) {
        return refunds.of(number).stream()
                .noneMatch(refund -> refund.open() && !refund.number().equals(cameBack.number()));
    }

    void retry(int which) {
        with(
                which,
                number -> inOneGo(() -> {
                    failed.retry(number);
                    account.markSubmitted(number);
                }));
    }

    /** What failed, also while another part is on its way. */
    void payOutside(int which) {
        with(
                which,
                number -> inOneGo(() -> {
                    if (cases.get(number).status() == CaseStatus.REFUND_FAILED) {
                        failed.paidOutside(number, "V-1");
                    }
                }));
    }

    /** The provider is well again; finance works what is on its list, and what comes onto it then. */
    void bringsEverythingToItsEnd() {
        teller.feel(MoodyTeller.Mood.PAY);
        teller.settle(true);
        for (int round = 0; round < 2; round++) {
            for (int which = 0; which < open.size(); which++) {
                approve(which);
                payOutside(which);
                retry(which);
                mark(which);
                submit(which, true);
            }
        }
    }

    /** In the language of whoever has to look for the mistake; empty when all is well. */
    List<String> whatIsWrong() {
        var wrong = new ArrayList<String>();
        var now = order();
        now.lines().stream()
                .filter(line -> line.refundedMinor() < 0 || line.refundedMinor() > line.paidMinor())
                .forEach(line -> wrong.add("line " + line));
        now.payments().stream()
                .filter(payment -> payment.refundedMinor() < 0 || payment.refundedMinor() > payment.amountMinor())
                .forEach(payment -> wrong.add("payment " + payment));
        var promised = sum("select coalesce(sum(total_minor), 0) from refund_calculation where order_number = ?"
                + " and state in ('CALCULATED', 'APPROVED')");
        if (ledgerMinor() != promised) {
            wrong.add("ledger " + ledgerMinor() + ", promised " + promised);
        }
        var registered = all().stream()
                .mapToLong(refund -> refund.amount().getAmountMinorLong())
                .sum();
        var booked =
                now.payments().stream().mapToLong(Order.Payment::refundedMinor).sum();
        if (registered != booked) {
            wrong.add("refunds " + registered + ", over payments " + booked);
        }
        all().forEach(refund -> againstTheTeller(refund, wrong));
        return wrong;
    }

    private void againstTheTeller(Refund refund, List<String> wrong) {
        var paid = teller.hasPaid(refund.number());
        if (teller.timesPaid(refund.number()) > 1) {
            wrong.add("paid twice: " + refund);
        }
        if (paid && teller.amount(refund.number()) != refund.amount().getAmountMinorLong()) {
            wrong.add("another amount: " + refund);
        }
        if (refund.status() == RefundStatus.SUCCEEDED && paid == (refund.voucherNumber() != null)) {
            wrong.add("succeeded, " + (paid ? "and paid there as well: " : "not paid there: ") + refund);
        }
        if (paid && (refund.status() == RefundStatus.FAILED || refund.status() == RefundStatus.REQUESTED)) {
            wrong.add("paid there, not here: " + refund);
        }
    }

    long ledgerMinor() {
        return line().refundedMinor();
    }

    long succeededMinor() {
        return all().stream()
                .filter(refund -> refund.status() == RefundStatus.SUCCEEDED)
                .mapToLong(refund -> refund.amount().getAmountMinorLong())
                .sum();
    }

    private List<Refund> all() {
        return open.stream().flatMap(number -> refunds.of(number).stream()).toList();
    }

    private OrderLine line() {
        return order().lines().get(0);
    }

    private Order order() {
        try {
            return orders.get(order);
        } catch (BusinessException missing) {
            throw new AssertionError(missing);
        }
    }

    private long sum(String sql) {
        return jdbc.sql(sql).param(order.value()).query(Long.class).single();
    }
}
