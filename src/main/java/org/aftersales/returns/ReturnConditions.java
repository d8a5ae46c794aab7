package org.aftersales.returns;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aftersales.cases.CaseReasons.Reason;
import org.aftersales.orders.Order;
import org.aftersales.orders.OrderLine;
import org.aftersales.policy.ReturnPolicy;
import org.aftersales.policy.ReturnPolicy.EligibilityQuestion;
import org.aftersales.policy.ReturnPolicy.Verdict;
import org.aftersales.returns.ReturnOffer.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The conditions of a return: hard facts of the order first, then the owner's decision table (IN-16, IN-17, SL-06). */
@Component
class ReturnConditions {

    private static final String RETURN = "RETURN";

    private final ReturnPolicy policy;

    ReturnConditions(ReturnPolicy policy) {
        this.policy = policy;
    }

    /** The questions about one order; equal questions are put to the table once. */
    Questioning about(Order order, Instant requestedAt, Reason reason, boolean deliveryRefused) {
        return new Questioning(order, requestedAt, reason, deliveryRefused);
    }

    final class Questioning {

        private final Order order;
        private final Reason reason;
        private final @Nullable Long daysSinceDelivery;
        private final boolean shipped;
        private final boolean deliveryRefused;
        private final Map<EligibilityQuestion, Answer> asked = new HashMap<>();

        private Questioning(Order order, Instant requestedAt, Reason reason, boolean deliveryRefused) {
            this.order = order;
            this.reason = reason;
            this.daysSinceDelivery = days(order.deliveredAt(), requestedAt);
            this.shipped = happened(order.shippedAt(), requestedAt);
            this.deliveryRefused = deliveryRefused;
        }

        Answer answer(OrderLine line, boolean opened) {
            if (!order.paid()) {
                return refused("NotPaid");
            }
            if (delivered() == deliveryRefused) {
                return refused(deliveryRefused ? "AlreadyDelivered" : "NotYetDelivered");
            }
            if (left(line) < 1) {
                return refused("NothingLeftToReturn");
            }
            return asked.computeIfAbsent(question(line, opened), ReturnConditions.this::ask);
        }

        /** Of an order that has not left nothing is taken yet: the table says why it cannot be returned. */
        int left(OrderLine line) {
            return shipped || delivered() ? line.returnableUnits() : line.claimableUnits();
        }

        private boolean delivered() {
            return daysSinceDelivery != null && daysSinceDelivery >= 0;
        }

        private EligibilityQuestion question(OrderLine line, boolean opened) {
            return new EligibilityQuestion(
                    RETURN,
                    reason.code(),
                    opened,
                    line.productClass(),
                    order.channel(),
                    reason.faultParty(),
                    daysSinceDelivery,
                    true,
                    shipped,
                    deliveryRefused);
        }
    }

    private Answer ask(EligibilityQuestion question) {
        var eligibility = policy.eligibility(question);
        return new Answer(eligibility.verdict(), eligibility.code(), eligibility.trace());
    }

    private static Answer refused(String code) {
        return new Answer(Verdict.REFUSED, code, null);
    }

    /** Full days of 24 hours; below zero when the request came before the delivery. */
    private static @Nullable Long days(@Nullable Instant deliveredAt, Instant requestedAt) {
        return deliveredAt == null
                ? null
                : Math.floorDiv(
                        Duration.between(deliveredAt, requestedAt).toSeconds(),
                        Duration.ofDays(1).toSeconds());
    }

    private static boolean happened(@Nullable Instant moment, Instant requestedAt) {
        return moment != null && !moment.isAfter(requestedAt);
    }

    /** For an offer: every line of the order, unopened and opened. */
    List<ReturnOffer.OfferedLine> everyLine(Order order, Instant requestedAt, Reason reason, boolean deliveryRefused) {
        var questioning = about(order, requestedAt, reason, deliveryRefused);
        return order.lines().stream()
                .map(line -> new ReturnOffer.OfferedLine(
                        line, questioning.answer(line, false), questioning.answer(line, true)))
                .toList();
    }
}
