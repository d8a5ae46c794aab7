package org.aftersales.desk.web;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import org.aftersales.shared.OrderNumber;
import org.aftersales.story.ReturnStory;
import org.aftersales.testdata.Browser;
import org.aftersales.testdata.DeskTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An agent at the phone asks the money of goods back that nobody has shipped. */
@DeskTest
@Tag("RO-02")
class NewRefundPageTest extends ReturnStory {

    @LocalServerPort
    private int port;

    @Test
    @Tag("IN-01")
    void anAgentPicksOrderLinesAndQuantities() throws Exception {
        var order = sold(anOrder().notShipped().line("TEA", 3, 3_000).line("POT", 1, 5_000));
        var clerk = browser("alice");
        var page = "/desk/tasks/new-refund/order?order=" + order.value();

        assertThat(clerk.open("/desk/tasks/new-refund?words=" + order.value())
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/order?order=" + order.value()));
        assertThat(clerk.open(page, "Accept-Language", "en").body())
                .contains("Refund before shipping", "No longer wanted", "not yet", "TEA");
        assertThat(clerk.open(page + "&lang=zh").body()).contains("发货前退款", "不想要了", "尚未");
        var filed = Pages.send(clerk, page, "/desk/tasks/new-refund", fields(order, "2"));

        assertThat(filed.headers().firstValue("Location"))
                .as(filed.body())
                .hasValueSatisfying(place -> assertThat(place).contains("/desk/tasks/new-refund/filed/AS-"));
        var number = filed.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "");
        assertThat(clerk.open("/desk/tasks/new-refund/filed/" + number).body()).contains(number);
        backgroundStepsOf(number);
        endedAt(number, "EndEvent_OrderRefunded");
        assertThat(clerk.open("/desk/cases/" + number + "?lang=en").body())
                .contains("The shop holds the goods", "The refund was approved by the table", "never shipped");
    }

    @Test
    void whatIsWrongIsSaidAtItsLineAndNothingTypedIsLost() throws Exception {
        var order = sold(anOrder().notShipped().line("TEA", 3, 3_000).line("POT", 1, 5_000));
        var clerk = browser("alice");
        var page = "/desk/tasks/new-refund/order?order=" + order.value();

        assertThat(Pages.send(clerk, page, "/desk/tasks/new-refund", fields(order, "4"))
                        .body())
                .contains("value=\"4\"", "aria-invalid=\"true\"");
        assertThat(Pages.send(clerk, page, "/desk/tasks/new-refund", fields(order, "two"))
                        .body())
                .contains("value=\"two\"", "aria-invalid=\"true\"");
        assertThat(Pages.send(clerk, page, "/desk/tasks/new-refund", fields(order, ""))
                        .body())
                .contains("role=\"alert\"");
    }

    @Test
    void anOrderThatHasLeftLeadsToAReturnAndAnUnshippedOneBack() throws Exception {
        var shipped = sold(anOrder());
        var unshipped = sold(anOrder().notShipped());
        var clerk = browser("alice");

        assertThat(clerk.open("/desk/tasks/new-refund/order?order=" + shipped.value() + "&lang=en")
                        .body())
                .contains("/desk/tasks/new-return/order?order=" + shipped.value(), "The goods have already left.");
        assertThat(clerk.open("/desk/tasks/new-return/order?order=" + unshipped.value() + "&lang=en")
                        .body())
                .contains("/desk/tasks/new-refund/order?order=" + unshipped.value());
        assertThat(clerk.open("/desk/tasks/new-refund?words=nothing-like-it&lang=en")
                        .body())
                .contains("Nothing found.", "/desk/tasks/new-refund");
    }

    @Test
    @Tag("S9")
    void nobodyElseReadsOrdersHere() throws Exception {
        var order = sold(anOrder().notShipped());

        for (var other : java.util.List.of("walt", "quinn", "fiona", "admin")) {
            assertThat(browser(other)
                            .open("/desk/tasks/new-refund/order?order=" + order.value())
                            .statusCode())
                    .as(other)
                    .isEqualTo(other.equals("admin") ? 200 : 403);
        }
    }

    private static String[] fields(OrderNumber order, String units) {
        return new String[] {
            "order",
            order.value(),
            "key",
            java.util.UUID.randomUUID().toString(),
            "reason",
            "NO_LONGER_WANTED",
            "channel",
            "phone",
            "identityVerified",
            "true",
            "units[1]",
            units
        };
    }

    private Browser browser(String name) throws Exception {
        return Browser.signedInAs(name, port);
    }
}
