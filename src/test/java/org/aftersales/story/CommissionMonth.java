package org.aftersales.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.aftersales.commission.MonthEnd;
import org.aftersales.testdata.Browser;
import org.aftersales.testdata.MovableClock;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Months are closed, what is below zero is carried forward, and everybody sees the own statement. */
@Tag("B-12")
@Tag("U12")
abstract class CommissionMonth extends CommissionStories {

    @Autowired
    private MovableClock clock;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private HistoryService past;

    @Autowired
    private IdentityService people;

    @Autowired
    private MonthEnd months;

    @Autowired
    private TransactionTemplate transaction;

    @LocalServerPort
    private int deskPort;

    @AfterEach
    void theClockGoesRightAgain() {
        clock.reset();
    }

    @Test
    void aNegativeBalanceIsCarriedFromMonthToMonthUntilItIsEarnedAgain() {
        var first = nextOpenMonth();
        itIs(first, 26);
        var order = soldByDan();
        assertThat(amounts(shop, first)).containsExactly("0.00", "10.00", "0.00");

        var second = first.plusMonths(1);
        itIs(second, 2);
        theMonthIsClosed(first);
        theMonthIsClosed(first);
        returned(order, 3);
        assertThat(amounts(shop, first)).as("paid out, and stays so").containsExactly("0.00", "10.00", "0.00");
        assertThat(amounts(shop, second)).containsExactly("0.00", "0.00", "-10.00");

        var third = second.plusMonths(1);
        itIs(third, 2);
        assertThat(amounts(shop, third)).as("reckoned before it is closed").containsExactly("-10.00", "0.00", "-10.00");
        theMonthIsClosed(second);
        earnsAgain("BONUS-" + dan, "4.00");
        assertThat(amounts(shop, third)).containsExactly("-10.00", "0.00", "-6.00");

        var fourth = third.plusMonths(1);
        itIs(fourth, 2);
        theMonthIsClosed(third);
        earnsAgain("MORE-" + dan, "9.00");
        assertThat(amounts(shop, fourth)).containsExactly("-6.00", "3.00", "0.00");
        assertThat(amounts(shop, second)).containsExactly("0.00", "0.00", "-10.00");
        assertThat(tables().sql(
                                "select c.opening, c.moved, c.payable, c.carried from commission_closing c join commission_account a"
                                        + " on a.id = c.account_id where a.beneficiary = ? and a.kind = 'COMMISSION' order by c.in_month")
                        .param(dan)
                        .query((row, index) -> List.of(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                        .list())
                .containsExactly(
                        List.of(0L, 1_000L, 1_000L, 0L),
                        List.of(0L, -1_000L, 0L, -1_000L),
                        List.of(-1_000L, 400L, 0L, -600L));
    }

    @Test
    void aMonthIsClosedFromTwoInTheMorningOfTheFirstOnAndNotBefore() {
        var month = nextOpenMonth();
        itIs(month, 26);
        soldByDan();

        itIs(month.plusMonths(1).atDay(1).atTime(1, 59));
        assertThatThrownBy(this::theClosingIsDue).hasMessageContaining("Month " + month + " is not closed yet");
        assertThat(closed(month)).isFalse();

        itIs(month.plusMonths(1).atDay(1).atTime(2, 1));
        theMonthIsClosed(month);
        assertThat(closed(month.plusMonths(1))).as("it has only begun").isFalse();
        assertThat(amounts(shop, month)).containsExactly("0.00", "10.00", "0.00");
    }

    @Test
    void ofTwoClosingsAtOnceTheSecondFindsNothingToClose() throws Exception {
        var month = nextOpenMonth();
        itIs(month, 26);
        soldByDan();
        itIs(month.plusMonths(1), 2);
        var closed = new CountDownLatch(1);
        var commits = new CountDownLatch(1);
        var nodes = Executors.newFixedThreadPool(2);
        try {
            var first = nodes.submit(() -> transaction.execute(status -> {
                var all = months.closeWhatIsOver();
                closed.countDown();
                await(commits);
                return all;
            }));
            await(closed);
            var second = nodes.submit(() -> transaction.execute(status -> months.closeWhatIsOver()));
            assertThatThrownBy(() -> second.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            commits.countDown();

            assertThat(first.get(60, TimeUnit.SECONDS)).endsWith(month);
            assertThat(second.get(60, TimeUnit.SECONDS)).isEmpty();
        } finally {
            nodes.shutdownNow();
        }
        assertThat(amounts(shop, month)).containsExactly("0.00", "10.00", "0.00");
    }

    private static void await(CountDownLatch moment) {
        try {
            assertThat(moment.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException sentHome) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(sentHome);
        }
    }

    @Test
    void whatIsBookedAfterItsMonthWasClosedIsOfTheNextWhateverAClockSays() {
        var month = nextOpenMonth();
        itIs(month, 26);
        var order = soldByDan();
        itIs(month.plusMonths(1), 2);
        theMonthIsClosed(month);

        itIs(month, 28);
        returned(order, 3);

        assertThat(amounts(shop, month)).as("closed, and stays so").containsExactly("0.00", "10.00", "0.00");
        assertThat(amounts(shop, month.plusMonths(1))).containsExactly("0.00", "0.00", "-10.00");
    }

    /** Another sale by Dan, of one line that earns a commission of so much. */
    private void earnsAgain(String number, String amount) {
        var order = order(true, false);
        order.put("number", number);
        order.put(
                "lines",
                List.of(Map.of(
                        "sku",
                        "TONIC",
                        "name",
                        "Tonic",
                        "units",
                        1,
                        "unitPrice",
                        "30.00",
                        "earnings",
                        List.of(Map.of("kind", "COMMISSION", "distributor", dan, "amount", amount)))));
        order.put("payments", List.of(Map.of("provider", "simulator", "reference", number, "amount", "30.00")));
        told(order);
    }

    @Test
    void everyEntryNamesOrderCaseLineLevelAndReason() {
        var order = soldByDan();
        var number = returned(order, 1);

        var statement = shop.get("/api/distributors/" + una + "/statements/" + monthOf(una));

        var commission = statement.body().path("accounts").get(0);
        assertThat(commission.path("kind").asText()).isEqualTo("COMMISSION");
        assertThat(commission.path("unit").asText()).isEqualTo("CNY");
        var back = commission.path("entries").get(1);
        assertThat(back.path("orderNumber").asText()).isEqualTo(order.value());
        assertThat(back.path("lineNumber").asInt()).isEqualTo(1);
        assertThat(back.path("caseNumber").asText()).isEqualTo(number);
        assertThat(back.path("level").asInt()).isEqualTo(1);
        assertThat(back.path("units").asInt()).isEqualTo(1);
        assertThat(back.path("amount").asText()).isEqualTo("-0.33");
        assertThat(back.path("reason").asText()).startsWith("Taken back");
        assertThat(shop.get("/api/customers/" + customer + "/point-statements/" + monthOf(customer))
                        .body()
                        .at("/accounts/0/payable")
                        .asText())
                .isEqualTo("22.22");
    }

    @Test
    @Tag("S9")
    void everybodySeesTheOwnStatementAndOnlyThoseWhoMaySeeOthers() throws Exception {
        soldByDan();
        employ(dan, "distributor");
        employ(una, "distributor");
        employ("audrey", "auditor");
        var month = monthOf(dan);
        var address = "/api/distributors/" + dan + "/statements/" + month;

        var answers = new TreeMap<String, Integer>();
        for (var who :
                List.of(dan, una, "shop", "fiona", "mia", "gina", "audrey", "alice", "ray", "walt", "quinn", "admin")) {
            answers.put(who, new Person(shop.address(), who).get(address).status());
        }

        assertThat(answers)
                .isEqualTo(new TreeMap<>(Map.ofEntries(
                        Map.entry(dan, 200),
                        Map.entry(una, 404),
                        Map.entry("shop", 200),
                        Map.entry("fiona", 200),
                        Map.entry("mia", 200),
                        Map.entry("gina", 200),
                        Map.entry("audrey", 200),
                        Map.entry("alice", 404),
                        Map.entry("ray", 404),
                        Map.entry("walt", 404),
                        Map.entry("quinn", 404),
                        Map.entry("admin", 404))));
        var stranger = new Person(shop.address(), dan);
        assertThat(stranger.get("/api/customers/" + customer + "/point-statements/" + month)
                        .status())
                .isEqualTo(404);
        assertThat(shop.get("/api/distributors/NOBODY/statements/" + month).status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @Tag("S13")
    @ValueSource(strings = {"2026-7", "2026-13", "7", "%20", "2026-07-01", "+999999999-12x"})
    void whatIsNoMonthIsAnsweredWithHowAMonthIsWritten(String month) {
        var answer = shop.get("/api/distributors/" + dan + "/statements/" + month);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("MonthUnreadable");
        assertThat(answer.text("message")).isEqualTo("A month is written like 2026-07.");
    }

    @Test
    void aDirectSellerReadsTheOwnEmptyStatementBeforeTheFirstSaleWhateverSignsTheNumberHas() throws Exception {
        for (var number : List.of(dan, "D.1_" + dan)) {
            employ(number, "distributor");
            var month = YearMonth.now(clock);

            var answer = new Person(shop.address(), number).get("/api/distributors/" + number + "/statements/" + month);
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            assertThat(answer.body().path("accounts")).isEmpty();

            var page = Browser.signedInAs(number, deskPort).open("/desk/commission/mine?lang=en");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("Nothing has been earned yet.");
        }
    }

    @Test
    void financeReadsTheAccountsAndADirectSellerTheOwnStatement() throws Exception {
        var number = returned(soldByDan(), 1);
        employ(dan, "distributor");
        var month = monthOf(dan);
        var statement = "/desk/commission/statement?type=DISTRIBUTOR&number=" + dan + "&month=" + month + "&lang=en";

        var finance = Browser.signedInAs("fiona", deskPort);
        assertThat(finance.open("/desk/commission?lang=en&number=" + dan).body())
                .contains(dan, "CNY 6.67", "Direct seller")
                .doesNotContain(una);
        assertThat(finance.open(statement).body())
                .contains(number, "CNY -3.33", "Taken back", "own sale", "not closed yet")
                .contains("href=\"/desk/cases/" + number);
        assertThat(finance.open(statement.replace("lang=en", "lang=zh")).body()).contains("对账单", "扣回");
        assertThat(finance.open("/desk/commission/mine").statusCode()).isEqualTo(403);
        assertThat(finance.open(statement.replace(dan, "NOBODY")).statusCode()).isEqualTo(404);

        var seller = Browser.signedInAs(dan, deskPort);
        assertThat(seller.open("/desk/commission/mine?lang=en&month=" + month).body())
                .contains("CNY -3.33", "My statement")
                .doesNotContain("href=\"/desk/cases/");
        assertThat(seller.open("/desk/commission").statusCode()).isEqualTo(403);
        assertThat(seller.open(statement).statusCode()).isEqualTo(403);
        assertThat(Browser.signedInAs("alice", deskPort)
                        .open("/desk/commission")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void financeReadsWhatIsPayableOfAClosedMonthAndWhatIsCarried() throws Exception {
        var first = nextOpenMonth();
        itIs(first, 26);
        var order = soldByDan();
        itIs(first.plusMonths(1), 2);
        theMonthIsClosed(first);
        returned(order, 3);
        itIs(first.plusMonths(2), 2);
        theMonthIsClosed(first.plusMonths(1));

        var finance = Browser.signedInAs("fiona", deskPort);
        var page = "/desk/commission?lang=en&number=" + dan + "&month=";
        assertThat(finance.open(page + first).body())
                .contains("CNY 10.00", "Payable, or to be credited", "selected=\"selected\">" + first + ", closed")
                .contains("month=" + first)
                .doesNotContain("CNY -10.00", una);
        assertThat(finance.open(page + first.plusMonths(1)).body())
                .contains("CNY -10.00", "Carried into the next month")
                .doesNotContain("CNY 10.00");
        assertThat(finance.open((page + first).replace("lang=en", "lang=zh")).body())
                .contains("应付或应计入", first + "（已结账）");
        assertThat(finance.open(page + first.plusMonths(2)).body()).contains("Last entry");
    }

    @Test
    void financeTakesWhatIsPayableOfAClosedMonthWithIt() throws Exception {
        var month = nextOpenMonth();
        itIs(month, 26);
        soldByDan();
        itIs(month.plusMonths(1), 2);
        var finance = Browser.signedInAs("fiona", deskPort);
        var file = "/desk/commission/payable?month=" + month;
        assertThat(finance.open(file).statusCode()).isEqualTo(404);
        theMonthIsClosed(month);
        closedWith("=1+" + dan, month, 1_234_567_05);
        closedWith("DEBT-" + dan, month, -5);

        var answer = finance.open(file);

        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"payable-" + month + ".csv\"");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(answer.body().lines())
                .startsWith("month,account,number,kind,unit,payable")
                .contains(
                        month + ",DISTRIBUTOR," + dan + ",COMMISSION,CNY,10.00",
                        month + ",DISTRIBUTOR,'=1+" + dan + ",COMMISSION,CNY,1234567.05")
                .noneMatch(row -> row.contains("DEBT-"));
        assertThat(finance.open("/desk/commission?lang=en&month=" + month).body())
                .contains("CNY " + sumOf(answer.body()), "href=\"/desk/commission/payable?month=" + month);
        assertThat(finance.open("/desk/commission/payable?month=soon").statusCode())
                .isEqualTo(422);
        assertThat(Browser.signedInAs("alice", deskPort).open(file).statusCode())
                .isEqualTo(403);
    }

    /** What a spreadsheet makes of the money in the table. */
    private static String sumOf(String table) {
        var sum = table.lines()
                .filter(row -> row.contains(",COMMISSION,CNY,"))
                .map(row -> new BigDecimal(row.substring(row.lastIndexOf(',') + 1)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return String.format(Locale.ENGLISH, "%,.2f", sum);
    }

    @Test
    @Tag("S13")
    void whoSearchesInVainIsToldSo() throws Exception {
        soldByDan();
        var finance = Browser.signedInAs("fiona", deskPort);

        assertThat(finance.open("/desk/commission?lang=en&number=NOBODY-" + dan).body())
                .contains("No account begins with NOBODY-" + dan + ".");
        assertThat(finance.open("/desk/commission?lang=en&month=%3Cb%3E&number=%3Cb%3E%7B0%7D")
                        .body())
                .contains("No account begins with &lt;b&gt;{0}.")
                .doesNotContain("<b>");
    }

    @Test
    void whatIsPayableIsNotHiddenByALongListAndTheEndOfTheListIsTold() throws Exception {
        var month = nextOpenMonth();
        itIs(month, 26);
        soldByDan();
        itIs(month.plusMonths(1), 2);
        theMonthIsClosed(month);
        for (int account = 100; account < 600; account++) {
            closedWith("MANY-" + dan + account, month, -1);
        }
        var finance = Browser.signedInAs("fiona", deskPort);
        var page = "/desk/commission?lang=en&number=MANY-" + dan + "&month=" + month;
        assertThat(finance.open(page).body()).doesNotContain("Only the first");

        closedWith("MANY-" + dan + "999", month, 777);

        assertThat(finance.open(page).body())
                .contains("Only the first 500 accounts are shown.", "CNY 7.77")
                .doesNotContain("MANY-" + dan + "599");
    }

    /** As if the month had been closed with it. */
    private void closedWith(String beneficiary, YearMonth month, long amount) {
        tables().sql(
                        "insert into commission_account (beneficiary_type, beneficiary, kind, unit) values ('DISTRIBUTOR', ?, 'COMMISSION', 'CNY')")
                .param(beneficiary)
                .update();
        tables().sql("insert into commission_closing (account_id, in_month, opening, moved, payable, carried)"
                        + " select id, ?, 0, ?, ?, ? from commission_account where beneficiary = ?")
                .params(month.toString(), amount, Math.max(0, amount), Math.min(0, amount), beneficiary)
                .update();
    }

    @Test
    void staffReadOnTheCasePageThatSomethingWentBackAndNotHowMuch() throws Exception {
        var number = returned(soldByDan(), 3);

        assertThat(Browser.signedInAs("alice", deskPort)
                        .open("/desk/cases/" + number + "?lang=en")
                        .body())
                .contains("Commission and points were reversed with the refund")
                .doesNotContain("11.00", "33.33");
    }

    private void employ(String name, String role) {
        if (people.createUserQuery().userId(name).count() == 0) {
            var user = people.newUser(name);
            user.setPassword(name + "-demo");
            people.saveUser(user);
            people.createMembership(name, role);
        }
    }

    /** Opening balance, what is payable and what is carried of Dan's commission. */
    private List<String> amounts(Person reader, YearMonth month) {
        var account = reader.get("/api/distributors/" + dan + "/statements/" + month)
                .body()
                .path("accounts")
                .get(0);
        return Stream.of("opening", "payable", "carried")
                .map(field -> account.path(field).decimalValue().setScale(2).toPlainString())
                .toList();
    }

    private String monthOf(String beneficiary) {
        return tables().sql(
                        "select max(x.in_month) from commission_entry x join commission_account a on a.id = x.account_id"
                                + " where a.beneficiary = ?")
                .param(beneficiary)
                .query(String.class)
                .single();
    }

    /** After all that other tests have closed. */
    private YearMonth nextOpenMonth() {
        var last = tables().sql("select coalesce(max(in_month), '0001-01') from commission_month")
                .query((row, index) -> YearMonth.parse(row.getString(1)))
                .single();
        var now = YearMonth.now(clock);
        return (last.isBefore(now) ? now : last).plusMonths(1);
    }

    private void itIs(YearMonth month, int day) {
        itIs(month.atDay(day).atTime(LocalTime.NOON));
    }

    private void itIs(LocalDateTime time) {
        clock.startAt(time.atZone(clock.getZone()).toInstant());
    }

    /** One that failed before is tried again; the engine has planned the next already. */
    private void theClosingIsDue() {
        var alarm = jobs.createJobQuery().processDefinitionKey("CloseCommissionMonthProcess").timers().list().stream()
                .min(Comparator.comparing(job -> job.getExceptionMessage() == null))
                .orElseThrow();
        jobs.executeJob(alarm.getId());
    }

    private void theMonthIsClosed(YearMonth month) {
        theClosingIsDue();
        assertThat(past.createHistoricProcessInstanceQuery()
                        .processDefinitionKey("CloseCommissionMonthProcess")
                        .processInstanceBusinessKey(month.toString())
                        .finished()
                        .count())
                .isPositive();
        assertThat(closed(month)).isTrue();
    }

    private boolean closed(YearMonth month) {
        return tables().sql("select count(*) from commission_month where in_month = ?")
                        .param(month.toString())
                        .query(Long.class)
                        .single()
                == 1;
    }
}
