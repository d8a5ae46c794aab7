package org.aftersales.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.shared.PersonalDataCipher;
import org.aftersales.testdata.Browser;
import org.aftersales.testdata.DeskTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

/** Texts that look like expressions, scripts and templates: kept and shown as what they are, letters. */
@DeskTest
@Tag("S11")
class HostileTextTest extends ReturnStory {

    private static final String HOSTILE =
            "${1+1} #{2+2} {{7*7}} {3} <script>alert('x')</script><img src=//evil.example/x onerror=alert(1)> [a](//evil.example)";

    /** What no page may contain: then a browser would take the text for markup. */
    private static final List<String> MARKUP = List.of("<script>alert", "<img src=//evil");

    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    private int deskPort;

    @Autowired
    private PersonalDataCipher cipher;

    @Test
    void whatTheCustomerAndTheShopWriteIsShownLetterByLetter() throws Exception {
        var order = bought();
        var number = filed(order);

        var view = caseView(ray, ray.task(number, "Task_ReviewReturn"));
        assertThat(view.at("/request/remark").asText()).isEqualTo(HOSTILE);
        assertThat(view.at("/request/lines/0/article").asText()).isEqualTo(HOSTILE);
        var inMarkup = view.at("/request/remarkShown").asText();
        assertThat(HtmlUtils.htmlUnescape(inMarkup)).isEqualTo(HOSTILE);
        assertThat(inMarkup).doesNotContain("<", ">", "{", "[", "(");

        var alicesBrowser = Browser.signedInAs("alice", deskPort);
        isLiteral(alicesBrowser
                .open("/desk/tasks/new-return/order?order=" + order)
                .body());
        assertThat(alicesBrowser.open("/desk/tasks/new-return/filed/" + number).body())
                .contains(number)
                .doesNotContain(MARKUP.toArray(String[]::new));
        done(approves(ray, number));
        assertThat(shop.post(
                                "/api/returns/" + number + "/shipment",
                                Map.of("courier", "${1+1}<script>alert(1)</script>", "trackingNumber", "#{2+2}<b>"))
                        .code())
                .isEqualTo("ShipmentInvalid");
        done(shop.post(
                "/api/returns/" + number + "/shipment", Map.of("courier", "J&T (O'Neil)", "trackingNumber", "jt 1/2")));
        var receipt = walt.task(number, "Task_ReceiveParcel");
        var page = Browser.signedInAs("walt", deskPort)
                .open("/desk/tasks/" + receipt + "/receipt")
                .body();
        isLiteral(page);
        assertThat(page).contains(HtmlUtils.htmlEscape("J&T (O'Neil)")).contains("value=\"JT1/2\"");
        assertThat(shop.get("/api/returns/" + number)
                        .body()
                        .at("/shipment/courier")
                        .asText())
                .isEqualTo("J&T (O'Neil)");
    }

    @Test
    void whatTheStaffWriteReachesPagesAndMailsLetterByLetter() throws Exception {
        var number = filed(bought());
        done(approves(ray, number));
        done(receives(number, false, 1, 1));
        var inspection = quinn.task(number, "Task_InspectParcel");
        isLiteral(Browser.signedInAs("quinn", deskPort)
                .open("/desk/tasks/" + inspection + "/inspection")
                .body());
        done(quinn.post("/api/tasks/" + inspection + "/inspection", Map.of("parts", List.of(part(inspection)))));
        done(fiona.works(number, "Task_ApproveRefund", "financeDecision", "sendBack", "sendBackReason", HOSTILE));

        var view = caseView(ray, ray.task(number, "Task_ReviseAmount"));
        assertThat(view.at("/refund/sendBackReason").asText()).isEqualTo(HOSTILE);
        var inMarkup = view.at("/refund/sendBackReasonShown").asText();
        assertThat(HtmlUtils.htmlUnescape(inMarkup)).isEqualTo(HOSTILE);
        assertThat(inMarkup).doesNotContain("<", ">", "{", "[", "(");
        assertThat(view.at("/inspection").toString()).contains("${1+1} #{2+2} {{7*7}}");
    }

    @Test
    void aRejectionReachesTheCustomerLetterByLetter() {
        var number = filed(bought());

        done(rejects(ray, number, "MAN_MADE_DAMAGE", HOSTILE));

        assertThat(shop.get("/api/returns/" + number)
                        .body()
                        .at("/rejection/text")
                        .asText())
                .isEqualTo(HOSTILE);
        var mails = tables().sql("select body_cipher from customer_message where case_number = ?")
                .param(number)
                .query(String.class)
                .list();
        assertThat(mails).hasSize(2).allSatisfy(mail -> assertThat(cipher.decrypt(mail))
                .contains(HOSTILE.substring(0, 90)));
        assertThat(mails).anySatisfy(mail -> assertThat(cipher.decrypt(mail)).contains(HOSTILE));
    }

    private static void isLiteral(String page) {
        assertThat(page).contains("${1+1}").doesNotContain(MARKUP.toArray(String[]::new));
    }

    private JsonNode caseView(Person person, String task) throws Exception {
        var variables =
                person.get("/engine-rest/task/" + task + "/form-variables").body();
        return JSON.readTree(variables.at("/caseView/value").asText());
    }

    private Map<String, Object> part(String inspection) {
        var line = quinn.get("/api/tasks/" + inspection + "/inspection").body().at("/lines/0");
        var part = new HashMap<String, Object>();
        part.put("parcelLineId", line.path("parcelLineId").asLong());
        part.put("units", 1);
        part.put("accepted", true);
        part.put("packagingComplete", true);
        part.put("accessoriesComplete", true);
        part.put("opened", false);
        part.put("batch", "${1+1}<script>");
        part.put("defect", HOSTILE);
        part.put("note", HOSTILE);
        part.put("severity", "NONE");
        part.put("faultParty", "NONE");
        part.put("disposition", "RESTOCK");
        return part;
    }

    private String filed(String order) {
        return acceptedCase(shop.post(
                "/api/returns",
                Map.of(
                        "orderNumber",
                        order,
                        "reason",
                        "NO_REASON",
                        "remark",
                        HOSTILE,
                        "lines",
                        List.of(Map.of("lineNumber", 1, "units", 1, "opened", false))),
                "Idempotency-Key",
                UUID.randomUUID().toString()));
    }

    private String bought() {
        var number = "H-" + UUID.randomUUID().toString().substring(0, 8);
        var yesterday = Instant.now().minus(1, ChronoUnit.DAYS).toString();
        done(shop.post(
                "/api/orders",
                Map.of(
                        "number",
                        number,
                        "currency",
                        "CNY",
                        "orderedAt",
                        yesterday,
                        "deliveredAt",
                        yesterday,
                        "customer",
                        Map.of("number", "C-" + number, "name", HOSTILE.substring(0, 90)),
                        "lines",
                        List.of(Map.of("sku", "SKU-" + number, "name", HOSTILE, "units", 1, "unitPrice", "50.00")),
                        "payments",
                        List.of(Map.of(
                                "provider",
                                "simulator",
                                "reference",
                                number,
                                "amount",
                                "50.00",
                                "paidAt",
                                yesterday)))));
        return number;
    }
}
