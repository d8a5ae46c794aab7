package org.aftersales.returns;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.aftersales.cases.CaseStatus;
import org.aftersales.orders.OrderUnknownException;
import org.aftersales.policy.ReturnPolicy.Verdict;
import org.aftersales.returns.ReturnRefusedException.LineRefusal;
import org.aftersales.returns.ReturnRequest.RequestedLine;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.OrderNumber;
import org.aftersales.testdata.AnOrder;
import org.aftersales.testdata.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilingAReturnTest {

    private static final ReturnsOnDatabase RETURNS = new ReturnsOnDatabase(TestDatabase.H2.create());
    private static final AtomicInteger KEYS = new AtomicInteger();
    private static final Instant NOW = ReturnsOnDatabase.NOW;

    @Test
    @Tag("RR-01")
    @Tag("IN-07")
    void aCustomerChoosesGoodsAndReasonInTheShop() throws Exception {
        shopSignsIn();
        var order = sold(anOrder().line("KETTLE", 3, 9_000).line("MUG", 2, 2_000));

        var filed = file(request(order, "NO_REASON", "no longer needed", line(1, 2, false), line(2, 1, true)));

        var file = RETURNS.cases.get(filed.caseNumber());
        assertThat(file.status()).isEqualTo(CaseStatus.PENDING_REVIEW);
        assertThat(file.channel()).isEqualTo("shop");
        assertThat(file.filedBy()).isEqualTo("shop");
        assertThat(file.remark()).isEqualTo("no longer needed");
        assertThat(file.lines())
                .extracting("sku", "requestedUnits", "opened")
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("KETTLE", 2, false),
                        org.assertj.core.groups.Tuple.tuple("MUG", 1, true));
        assertThat(RETURNS.order(order).lines().get(0).reservedUnits()).isEqualTo(2);
        assertThat(RETURNS.process.started).contains(filed.caseNumber());
        assertThat(RETURNS.stores.decisions().of(filed.caseNumber()))
                .extracting("lineNumber", "outcome")
                .contains(org.assertj.core.groups.Tuple.tuple(1, "NoReasonWindow"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"phone", "email", "store"})
    @Tag("IN-01")
    @Tag("IN-03")
    @Tag("IN-04")
    @Tag("IN-11")
    @Tag("IN-14")
    void anAgentFilesForACustomerOnceIdentityAndPurchaseAreConfirmed(String channel) throws Exception {
        RETURNS.caller.is("alice", "customer-service");
        var order = sold(anOrder());

        assertThatThrownBy(() -> file(byAgent(order, channel, false))).isInstanceOf(IdentityNotVerifiedException.class);
        var filed = file(byAgent(order, channel, true));

        var file = RETURNS.cases.get(filed.caseNumber());
        assertThat(file.channel()).isEqualTo(channel);
        assertThat(file.filedBy()).isEqualTo("alice");
    }

    @Test
    @Tag("IN-11")
    void anAgentCannotPretendToBeTheShop() {
        RETURNS.caller.is("alice", "customer-service");
        var order = sold(anOrder());

        assertThatThrownBy(() -> file(byAgent(order, "shop", true))).isInstanceOf(ChannelNotOfferedException.class);
    }

    @Test
    @Tag("RR-02")
    @Tag("SL-06")
    @Tag("IN-16")
    @Tag("IN-17")
    @Tag("DF-09")
    void sevenDaysAfterTheDeliveryIsInTimeAndEightAreNot() throws Exception {
        shopSignsIn();
        var order = sold(anOrder().deliveredDaysAgo(8).line("MUG", 2, 2_000));

        var lastMoment = NOW.minus(Duration.ofSeconds(1));
        file(requestAt(order, lastMoment, line(1, 1, false)));
        var tooLate = refusal(() -> file(requestAt(order, NOW, line(1, 1, false))));

        assertThat(tooLate.code()).isEqualTo("ReturnWindowExpired");
    }

    @Test
    @Tag("DF-05")
    void whatIsNotPaidOrNotDeliveredIsNotReturned() {
        shopSignsIn();
        var unpaid = sold(anOrder().notPaid());
        var onItsWay = sold(anOrder().notDelivered());
        var neither = sold(anOrder().notPaid().notShipped());
        var delivered = sold(anOrder().deliveredDaysAgo(2));

        assertThat(refusal(() -> file(requestAt(unpaid, NOW, line(1, 1, false))))
                        .code())
                .isEqualTo("NotPaid");
        assertThat(refusal(() -> file(requestAt(onItsWay, NOW, line(1, 1, false))))
                        .code())
                .isEqualTo("NotYetDelivered");
        assertThat(refusal(() -> file(requestAt(neither, NOW, line(1, 1, false))))
                        .code())
                .isEqualTo("NotPaid");
        var before = NOW.minus(Duration.ofDays(3));
        assertThat(refusal(() -> file(requestAt(delivered, before, line(1, 1, false))))
                        .code())
                .isEqualTo("NotYetDelivered");
    }

    @Test
    @Tag("DF-04")
    void onlyWhatIsLeftCanBeClaimedAgain() throws Exception {
        shopSignsIn();
        var order = sold(anOrder().line("KETTLE", 3, 9_000));
        file(request(order, "NO_REASON", null, line(1, 2, false)));

        var tooMany = refusal(() -> file(request(order, "NO_REASON", null, line(1, 2, false))));
        assertThat(tooMany.lines()).containsExactly(new LineRefusal(1, "MoreThanLeft", List.of(2, 1)));

        file(request(order, "NO_REASON", null, line(1, 1, false)));
        assertThat(refusal(() -> file(request(order, "NO_REASON", null, line(1, 1, false))))
                        .code())
                .isEqualTo("NothingLeftToReturn");
    }

    @Test
    @Tag("IN-15")
    void everyLineSaysWhyItIsRefusedAndNoCaseIsOpened() {
        shopSignsIn();
        var order =
                sold(anOrder().line("MUG", 2, 2_000).healthLine("VITAMINS", 1, 5_000, "B1", LocalDate.of(2027, 1, 1)));
        var before = RETURNS.rows("case_file");

        var refused = refusal(() -> file(request(
                order,
                "NO_REASON",
                null,
                line(1, 1, false),
                line(1, 1, false),
                line(2, 1, true),
                line(7, 1, false),
                line(3, 0, false))));

        assertThat(refused.code()).isEqualTo("ReturnRefused");
        assertThat(refused.lines())
                .extracting(LineRefusal::lineNumber, LineRefusal::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "DuplicateLine"),
                        org.assertj.core.groups.Tuple.tuple(2, "OpenedHealthProduct"),
                        org.assertj.core.groups.Tuple.tuple(7, "LineUnknown"),
                        org.assertj.core.groups.Tuple.tuple(3, "LineUnknown"));
        assertThat(RETURNS.rows("case_file")).isEqualTo(before);
    }

    @Test
    @Tag("IN-15")
    void theConditionsAreShownBeforeApplying() throws Exception {
        shopSignsIn();
        var order =
                sold(anOrder().line("MUG", 2, 2_000).healthLine("VITAMINS", 1, 5_000, "B1", LocalDate.of(2027, 1, 1)));
        var before = RETURNS.rows("case_file");

        var offer = RETURNS.desk.offer(order, NOW, "NO_REASON", false);

        assertThat(offer.lines().get(0).opened().verdict()).isEqualTo(Verdict.ALLOWED);
        assertThat(offer.lines().get(1).unopened().verdict()).isEqualTo(Verdict.ALLOWED);
        assertThat(offer.lines().get(1).opened().code()).isEqualTo("OpenedHealthProduct");
        assertThat(RETURNS.rows("case_file")).isEqualTo(before);
    }

    @Test
    @Tag("R14")
    void whatMakesNoSenseIsRefusedInWords() {
        shopSignsIn();
        var order = sold(anOrder());

        assertThatThrownBy(() -> file(request(order, "BECAUSE", null, line(1, 1, false))))
                .isInstanceOf(ReasonNotOnListException.class);
        assertThatThrownBy(() -> file(request(order, "NO_REASON", null))).isInstanceOf(NoLinesException.class);
        assertThatThrownBy(() -> file(request(order, "NO_REASON", "x".repeat(1_001), line(1, 1, false))))
                .isInstanceOf(RemarkTooLongException.class);
        assertThatThrownBy(() -> file(requestAt(order, NOW.plusSeconds(1), line(1, 1, false))))
                .isInstanceOf(RequestedInFutureException.class);
        assertThatThrownBy(() -> file(request(new OrderNumber("NO-SUCH"), "NO_REASON", null, line(1, 1, false))))
                .isInstanceOf(OrderUnknownException.class);
        assertThat(refusal(() -> file(request(order, "NO_REASON", null, line(1, -1, false))))
                        .code())
                .isEqualTo("UnitsNotPositive");
    }

    @Test
    @Tag("B-01")
    void onlyTheShopSaysThatACustomerAskedLongAgo() throws Exception {
        var order = sold(anOrder());
        var justInTime = NOW.minus(Duration.ofDays(3));
        RETURNS.caller.is("alice", "customer-service");

        assertThatThrownBy(() -> file(byMail(order, justInTime.minusSeconds(1))))
                .isInstanceOf(RequestTooEarlyException.class);
        assertThatThrownBy(() -> file(byMail(order, Instant.MIN))).isInstanceOf(RequestTooEarlyException.class);
        assertThatThrownBy(() -> RETURNS.desk.offer(order, justInTime.minusSeconds(1), "NO_REASON", false))
                .isInstanceOf(RequestTooEarlyException.class);
        assertThat(RETURNS.desk.offer(order, justInTime, "NO_REASON", false).requestedAt())
                .isEqualTo(justInTime);

        shopSignsIn();
        var longAgo = NOW.minus(Duration.ofDays(57));
        assertThat(RETURNS.desk.offer(order, longAgo, "NO_REASON", false).requestedAt())
                .isEqualTo(longAgo);
    }

    @ParameterizedTest
    @ValueSource(strings = {"${1+1}", "#{bean.method()}", "<script>alert(1)</script>", "'; drop table case_file; --"})
    @Tag("S11")
    void whatLooksLikeCodeIsKeptAsItWasWritten(String remark) throws Exception {
        shopSignsIn();
        var order = sold(anOrder());

        var filed = file(request(order, "NO_REASON", remark, line(1, 1, false)));

        assertThat(RETURNS.cases.get(filed.caseNumber()).remark()).isEqualTo(remark);
    }

    @Test
    @Tag("IN-10")
    void importantCustomersAreServedFirst() throws Exception {
        shopSignsIn();
        var order = sold(anOrder().by("C-VIP").ofLevel("VIP"));

        var filed = file(request(order, "NO_REASON", null, line(1, 1, false)));

        assertThat(RETURNS.cases.get(filed.caseNumber()).priority()).isEqualTo(80);
        assertThat(RETURNS.process.priorities).contains(80);
    }

    @Test
    @Tag("R9")
    void aRefusedRequestLeavesItsKeyFree() throws Exception {
        shopSignsIn();
        var order = sold(anOrder());
        var key = new RequestKey("key-of-a-refused-request");

        assertThatThrownBy(() -> RETURNS.desk.file(request(order, "NO_REASON", null, line(9, 1, false)), key))
                .isInstanceOf(ReturnRefusedException.class);
        RETURNS.desk.file(request(order, "NO_REASON", null, line(1, 1, false)), key);
    }

    private interface Filing {
        void run() throws BusinessException;
    }

    private static ReturnRefusedException refusal(Filing filing) {
        return catchThrowableOfType(ReturnRefusedException.class, filing::run);
    }

    private static void shopSignsIn() {
        RETURNS.caller.is("shop", "shop");
    }

    private static OrderNumber sold(AnOrder order) {
        return order.asOf(NOW).writeTo(RETURNS.database);
    }

    private static FiledReturn file(ReturnRequest request) throws BusinessException {
        return RETURNS.desk.file(request, new RequestKey("key-" + KEYS.incrementAndGet() + "-of-this-test"));
    }

    private static RequestedLine line(int lineNumber, int units, boolean opened) {
        return new RequestedLine(lineNumber, units, opened);
    }

    private static ReturnRequest request(
            OrderNumber order, String reason, @Nullable String remark, RequestedLine... lines) {
        return new ReturnRequest(order, NOW, reason, remark, null, false, List.of(lines));
    }

    private static ReturnRequest requestAt(OrderNumber order, Instant at, RequestedLine... lines) {
        return new ReturnRequest(order, at, "NO_REASON", null, null, false, List.of(lines));
    }

    private static ReturnRequest byMail(OrderNumber order, Instant at) {
        return new ReturnRequest(order, at, "NO_REASON", null, "email", true, false, List.of(line(1, 1, false)));
    }

    private static ReturnRequest byAgent(OrderNumber order, String channel, boolean verified) {
        return new ReturnRequest(order, null, "NO_REASON", null, channel, verified, List.of(line(1, 1, false)));
    }
}
