package org.aftersales.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aftersales.policy.ReturnPolicy.DispositionQuestion;
import org.aftersales.policy.ReturnPolicy.EligibilityQuestion;
import org.aftersales.policy.ReturnPolicy.FeeQuestion;
import org.aftersales.testdata.FileDecisionTables;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row on each side of every edge of every table. */
class ReturnPolicyTest {

    private final ReturnPolicy policy = new TableReturnPolicy(new FileDecisionTables());

    @Tag("B-01")
    @Tag("RR-02")
    @Tag("IN-16")
    @Tag("IN-17")
    @Tag("SL-06")
    @Tag("DF-09")
    @ParameterizedTest(
            name = "{0} days after delivery, {1}, opened {2}, {3}, sold by {4}, fault {5}, paid {6}: {7} {8}")
    @CsvSource({
        "7, NO_REASON, false, GENERAL, shop, NONE, true, ALLOWED, NoReasonWindow",
        "8, NO_REASON, false, GENERAL, shop, NONE, true, REFUSED, ReturnWindowExpired",
        "0, NO_REASON, false, HEALTH, shop, NONE, true, ALLOWED, NoReasonWindow",
        "-1, NO_REASON, false, GENERAL, shop, NONE, true, REFUSED, NotYetDelivered",
        ", QUALITY, false, GENERAL, shop, PRODUCT, true, REFUSED, NotYetDelivered",
        "3, NO_REASON, false, GENERAL, shop, NONE, false, REFUSED, NotPaid",
        ", NO_REASON, false, GENERAL, shop, NONE, false, REFUSED, NotPaid",
        "30, NO_REASON, false, HEALTH, direct, NONE, true, ALLOWED, DirectSaleWindow",
        "31, NO_REASON, false, HEALTH, direct, NONE, true, REFUSED, ReturnWindowExpired",
        "30, QUALITY, true, HEALTH, shop, PRODUCT, true, ALLOWED, OurFault",
        "31, QUALITY, true, HEALTH, shop, PRODUCT, true, REFUSED, ReturnWindowExpired",
        "30, DAMAGED_IN_TRANSIT, true, GENERAL, shop, CARRIER, true, ALLOWED, OurFault",
        "30, WRONG_ITEM, false, GENERAL, direct, SALES, true, ALLOWED, OurFault",
        "1, NO_REASON, true, HEALTH, shop, NONE, true, REFUSED, OpenedHealthProduct",
        "1, MISTAKEN_PURCHASE, true, HEALTH, direct, CUSTOMER, true, REFUSED, OpenedHealthProduct",
        "30, UNSUITABLE, true, HEALTH, shop, NONE, true, NEEDS_REVIEW, AdverseReaction",
        "31, UNSUITABLE, true, HEALTH, shop, NONE, true, REFUSED, ReturnWindowExpired",
        "7, NO_REASON, true, GENERAL, shop, NONE, true, NEEDS_REVIEW, OpenedArticle",
        "8, NO_REASON, true, GENERAL, shop, NONE, true, REFUSED, ReturnWindowExpired",
        "7, MISTAKEN_PURCHASE, true, GENERAL, direct, CUSTOMER, true, NEEDS_REVIEW, OpenedArticle",
    })
    void eligibilityFollowsTheTable(
            Long days,
            String reason,
            boolean opened,
            String productClass,
            String channel,
            String faultParty,
            boolean paid,
            ReturnPolicy.Verdict verdict,
            String code) {
        var answer = policy.eligibility(new EligibilityQuestion(
                "RETURN", reason, opened, productClass, channel, faultParty, days, paid, true, false));

        assertThat(answer.verdict()).isEqualTo(verdict);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.trace().ruleIds()).hasSize(1);
    }

    @Tag("RR-11")
    @ParameterizedTest(name = "refused at the door {0} days after delivery, paid {1}, shipped {2}: {3} {4}")
    @CsvSource({
        ", true, true, ALLOWED, RefusedDelivery",
        "-1, true, true, ALLOWED, RefusedDelivery",
        ", true, false, NEEDS_REVIEW, ShipmentNotTold",
        "0, true, true, REFUSED, AlreadyDelivered",
        "31, true, false, REFUSED, AlreadyDelivered",
        ", false, true, REFUSED, NotPaid",
        "0, false, false, REFUSED, NotPaid",
    })
    void onlyWhatWasNotDeliveredIsRefusedAtTheDoor(
            Long days, boolean paid, boolean shipped, ReturnPolicy.Verdict verdict, String code) {
        for (var fault : List.of("NONE", "CUSTOMER", "PRODUCT", "CARRIER", "SALES")) {
            for (var reason : List.of("NO_REASON", "UNSUITABLE")) {
                var answer = policy.eligibility(new EligibilityQuestion(
                        "RETURN", reason, true, "HEALTH", "direct", fault, days, paid, shipped, true));

                assertThat(answer.verdict()).isEqualTo(verdict);
                assertThat(answer.code()).isEqualTo(code);
            }
        }
    }

    @Tag("RR-11")
    @ParameterizedTest(name = "refused at the door, fault {0}: freight back {1}")
    @CsvSource({"PRODUCT, true", "CARRIER, true", "SALES, true", "CUSTOMER, false", "NONE, false"})
    void theWayBackOfARefusedParcelCostsTheCustomerNothing(String faultParty, boolean back) {
        var freight = policy.freight(faultParty, "ANY", true);

        assertThat(freight.returnFreightBearer()).isEqualTo("COMPANY");
        assertThat(freight.freightBack()).isEqualTo(back);
    }

    @Tag("RR-11")
    @Tag("SL-08")
    @ParameterizedTest(name = "asked by {0}, refused at the door {1}: reminder after {2} days, due after {3}")
    @CsvSource({
        "shop, false, 7, 14",
        "phone, false, 7, 14",
        "store, false, 3, 7",
        "shop, true, 7, 21",
        "store, true, 7, 21"
    })
    void goodsAreAwaitedAsLongAsTheirWayTakes(String channel, boolean refused, long reminder, long due) {
        var deadline = new TableGoodsDeadlines(new FileDecisionTables()).goodsDeadline(channel, refused);

        assertThat(deadline.reminderDays()).isEqualTo(reminder);
        assertThat(deadline.dueDays()).isEqualTo(due);
    }

    @Tag("RR-18")
    @Tag("RR-16")
    @Tag("U8")
    @Tag("QC-09")
    @ParameterizedTest(name = "{0}, fault {1}, opened {2}, accessories {3}, {4}: {5} basis points")
    @CsvSource({
        "MISTAKEN_PURCHASE, CUSTOMER, false, true, NONE, 500",
        "MISTAKEN_PURCHASE, CUSTOMER, true, true, MINOR, 500",
        "MISTAKEN_PURCHASE, CUSTOMER, true, true, MAJOR, 2000",
        "MISTAKEN_PURCHASE, CUSTOMER, false, false, NONE, 2000",
        "NO_REASON, NONE, false, true, NONE, 0",
        "NO_REASON, NONE, true, true, NONE, 1000",
        "NO_REASON, NONE, true, true, CRITICAL, 0",
        "NO_REASON, NONE, false, false, NONE, 2000",
        "NO_REASON, CUSTOMER, false, true, MINOR, 0",
        "NO_REASON, CUSTOMER, false, true, MAJOR, 2000",
        "NO_REASON, CUSTOMER, true, false, CRITICAL, 2000",
        "QUALITY, PRODUCT, true, true, MAJOR, 0",
        "QUALITY, PRODUCT, true, false, NONE, 0",
    })
    void feesFollowTheTable(
            String reason, String faultParty, boolean opened, boolean accessories, String severity, int basisPoints) {
        for (var currency : List.of("CNY", "JPY")) {
            var fee =
                    policy.fee(new FeeQuestion(reason, faultParty, opened, "GENERAL", accessories, severity, currency));

            assertThat(fee.basisPoints()).isEqualTo(basisPoints);
            assertThat(fee.trace().ruleIds()).hasSize(1);
        }
    }

    @Tag("B-03")
    @ParameterizedTest(name = "fault {0}: {1} bears the return freight")
    @CsvSource({
        "PRODUCT, COMPANY, true",
        "CARRIER, COMPANY, true",
        "SALES, COMPANY, true",
        "CUSTOMER, CUSTOMER, false",
        "NONE, CUSTOMER, false"
    })
    void theFaultPartyDecidesFreight(String faultParty, String bearer, boolean back) {
        var freight = policy.freight(faultParty, "ANY", false);

        assertThat(freight.returnFreightBearer()).isEqualTo(bearer);
        assertThat(freight.freightBack()).isEqualTo(back);
    }

    @Tag("IN-10")
    @ParameterizedTest(name = "{0}, {1}: priority {2}")
    @CsvSource({
        "VIP, NO_REASON, 80",
        "VIP, QUALITY, 80",
        "VIP, UNSUITABLE, 90",
        "NORMAL, QUALITY, 60",
        "NORMAL, NO_REASON, 50"
    })
    void vipCustomersComeFirst(String level, String reason, int priority) {
        assertThat(policy.priority(level, reason).value()).isEqualTo(priority);
    }

    @Tag("B-04")
    @ParameterizedTest(name = "{0}, {1} of the smallest coins, {2}, fault {3}, {4}: refund first = {5}")
    @CsvSource({
        "VIP, 0, CNY, NONE, NO_REASON, false",
        "VIP, 1, CNY, NONE, NO_REASON, true",
        "VIP, 50000, CNY, CUSTOMER, MISTAKEN_PURCHASE, true",
        "VIP, 50001, CNY, PRODUCT, QUALITY, false",
        "VIP, 100, CNY, NONE, UNSUITABLE, false",
        "GOLD, 0, CNY, PRODUCT, QUALITY, false",
        "GOLD, 20000, CNY, PRODUCT, QUALITY, true",
        "GOLD, 20001, CNY, PRODUCT, QUALITY, false",
        "GOLD, 1, CNY, CARRIER, DAMAGED_IN_TRANSIT, true",
        "GOLD, 100, CNY, CUSTOMER, MISTAKEN_PURCHASE, false",
        "GOLD, 100, CNY, NONE, NO_REASON, false",
        "SILVER, 1, CNY, PRODUCT, QUALITY, false",
        "NORMAL, 0, CNY, NONE, NO_REASON, false",
        "NORMAL, 1, CNY, NONE, NO_REASON, false",
        "NORMAL, 1, CNY, NONE, UNSUITABLE, false",
        "VIP, 50000, GBP, NONE, NO_REASON, true",
        "VIP, 50001, USD, NONE, NO_REASON, false",
        "GOLD, 20000, EUR, PRODUCT, QUALITY, true",
        "VIP, 50000, JPY, NONE, NO_REASON, false",
        "GOLD, 1, KWD, PRODUCT, QUALITY, false",
        "NORMAL, 1, JPY, NONE, NO_REASON, false",
        "VIP, 0, JPY, NONE, NO_REASON, false",
        "VIP, 1, JPY, NONE, UNSUITABLE, false",
    })
    void moneyGoesFirstForTrustedCustomersOnly(
            String level, long coins, String currency, String faultParty, String reason, boolean first) {
        var answer =
                policy.refundFirst(new ReturnPolicy.RefundFirstQuestion(level, coins, currency, faultParty, reason));

        assertThat(answer.goesFirst()).isEqualTo(first);
        assertThat(answer.trace().ruleIds()).hasSize(1);
    }

    @Tag("QC-02")
    @Tag("B-06")
    @Tag("U11")
    @Tag("QC-09")
    @Tag("RR-16")
    @ParameterizedTest(
            name =
                    "accepted {0}, {1}, opened {2}, expired {3}, expiry known {4}, package {5}, accessories {6}, {7}: {8}")
    @CsvSource({
        "false, HEALTH, false, false, true, true, true, NONE, RETURN_TO_CUSTOMER",
        "true, HEALTH, true, false, true, true, true, NONE, SCRAP",
        "true, HEALTH, false, true, true, true, true, NONE, SCRAP",
        "true, HEALTH, false, false, false, true, true, NONE, RETURN_TO_FACTORY",
        "true, HEALTH, false, false, true, true, true, NONE, RESTOCK",
        "true, HEALTH, false, false, true, true, true, MINOR, DAMAGED_STOCK",
        "true, HEALTH, false, false, true, true, true, CRITICAL, RETURN_TO_FACTORY",
        "true, GENERAL, false, false, false, true, true, NONE, RESTOCK",
        "true, GENERAL, true, false, false, true, true, NONE, DAMAGED_STOCK",
        "true, GENERAL, false, true, true, true, true, NONE, SCRAP",
        "true, GENERAL, true, false, false, true, true, MINOR, DAMAGED_STOCK",
        "true, GENERAL, false, false, false, true, true, MAJOR, RETURN_TO_FACTORY",
        "false, HEALTH, false, false, true, false, false, NONE, RETURN_TO_CUSTOMER",
        "true, HEALTH, true, false, true, false, false, MINOR, SCRAP",
        "true, HEALTH, false, false, true, false, true, NONE, SCRAP",
        "true, HEALTH, false, false, true, false, false, MINOR, SCRAP",
        "true, HEALTH, false, true, true, false, true, NONE, SCRAP",
        "true, HEALTH, false, false, false, false, true, CRITICAL, SCRAP",
        "true, HEALTH, false, false, true, true, false, NONE, DAMAGED_STOCK",
        "true, HEALTH, false, false, true, true, false, MINOR, DAMAGED_STOCK",
        "true, GENERAL, false, false, false, false, true, NONE, DAMAGED_STOCK",
        "true, GENERAL, true, false, false, false, true, NONE, DAMAGED_STOCK",
        "true, GENERAL, false, false, false, true, false, NONE, DAMAGED_STOCK",
        "true, GENERAL, true, false, false, false, false, NONE, DAMAGED_STOCK",
        "true, GENERAL, false, true, true, false, false, NONE, SCRAP",
        "true, GENERAL, false, false, false, false, false, MAJOR, RETURN_TO_FACTORY",
    })
    void dispositionsFollowTheTable(
            boolean accepted,
            String productClass,
            boolean opened,
            boolean expired,
            boolean expiryKnown,
            boolean packagingComplete,
            boolean accessoriesComplete,
            String severity,
            String proposed) {
        var answer = policy.dispositions(new DispositionQuestion(
                accepted,
                opened,
                expired,
                expiryKnown,
                packagingComplete,
                accessoriesComplete,
                productClass,
                severity));

        assertThat(answer.proposed()).isEqualTo(proposed);
        assertThat(answer.allowed()).contains(proposed);
    }

    @Tag("B-06")
    @Test
    void healthProductsThatAreOpenedTornOrExpiredAreNeverOfferedForSale() {
        for (var severity : new String[] {"NONE", "MINOR", "MAJOR", "CRITICAL"}) {
            for (var accessories : new boolean[] {true, false}) {
                for (var state : List.of("opened", "torn", "expired")) {
                    var answer = policy.dispositions(new DispositionQuestion(
                            true,
                            state.equals("opened"),
                            state.equals("expired"),
                            true,
                            !state.equals("torn"),
                            accessories,
                            "HEALTH",
                            severity));

                    assertThat(answer.allowed()).doesNotContain("RESTOCK", "DAMAGED_STOCK");
                }
            }
        }
    }

    @Tag("RR-16")
    @Tag("QC-09")
    @ParameterizedTest(name = "{0}, opened {1}, package {2}")
    @CsvSource({"HEALTH, false, true", "GENERAL, false, true", "GENERAL, true, false", "GENERAL, false, false"})
    void whatLacksAccessoriesIsNeverSoldAsNew(String productClass, boolean opened, boolean packagingComplete) {
        var answer = policy.dispositions(
                new DispositionQuestion(true, opened, false, true, packagingComplete, false, productClass, "NONE"));

        assertThat(answer.allowed()).contains("DAMAGED_STOCK").doesNotContain("RESTOCK");
    }
}
