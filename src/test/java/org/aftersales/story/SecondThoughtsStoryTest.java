package org.aftersales.story;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.aftersales.contact.Outbox;
import org.aftersales.shared.CaseNumber;
import org.aftersales.testdata.DeskTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The same turn taken twice, and a turn that comes too late. */
@DeskTest
class SecondThoughtsStoryTest extends ReturnStory {

    @Autowired
    private Outbox outbox;

    @Test
    @Tag("U23")
    void aReviewerMayAskASecondQuestionAndTheCustomerHearsOfBoth() {
        var number = acceptedCase(shopFiles(sold(anOrder()), "NO_REASON", 1, 1));
        done(ray.works(number, "Task_ReviewReturn", "reviewDecision", "ask", "customerQuestion", "Which colour?"));
        done(shop.post("/api/returns/" + number + "/answer", Map.of("text", "Blue.")));

        done(ray.works(number, "Task_ReviewReturn", "reviewDecision", "ask", "customerQuestion", "Which size?"));

        assertThat(outbox.of(new CaseNumber(number)))
                .extracting(message -> message.body())
                .anyMatch(body -> body.contains("Which colour?"))
                .anyMatch(body -> body.contains("Which size?"));
    }

    @Test
    @Tag("B-02")
    void nobodyCancelsOnceAPartIsHereThoughAnotherParcelIsOnItsWay() {
        var order = sold(anOrder().line("MUG", 2, 5_000));
        var number = acceptedCase(shopFiles(order, "NO_REASON", 1, 2));
        done(approves(ray, number));
        done(receives(number, true, 1, 1));
        done(shop.post("/api/returns/" + number + "/shipment", Map.of("courier", "SF", "trackingNumber", "SF-2")));

        var refused = shop.post("/api/returns/" + number + "/cancellation", null);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("CaseMovedOn");
        assertThat(shop.get("/api/returns/" + number).body().path("cancellable").asBoolean())
                .isFalse();
        assertThat(quinn.tasks(number, "Task_InspectParcel")).hasSize(1);
    }
}
