package org.aftersales.warehouse.web;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.aftersales.story.ReturnStory;
import org.aftersales.testdata.DeskTest;
import org.aftersales.testdata.HttpCaller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Receipts and inspections as a program sends them: honest ones, mistaken ones and hostile ones. */
@DeskTest
class WarehouseOverRestTest extends ReturnStory {

    private static final String GOOD_PART =
            """
            {"parcelLineId": %s, "units": 2, "accepted": true, "packagingComplete": true, "accessoriesComplete": true, "opened": false,
             "severity": "NONE", "faultParty": "NONE", "disposition": "RESTOCK"}""";

    @LocalServerPort
    private int port;

    private HttpCaller dock;
    private HttpCaller bench;

    @BeforeEach
    void theWarehouseHasPrograms() {
        dock = new HttpCaller(port, "walt");
        bench = new HttpCaller(port, "quinn");
    }

    @Test
    @Tag("S9")
    void aReceiptIsForTheWarehouseOnlyAndForItsOwnTask() throws Exception {
        var number = awaited();
        var receipt = "/api/tasks/" + walt.task(number, "Task_ReceiveParcel") + "/receipt";
        var body = received("1", "2");

        assertThat(new HttpCaller(port, "stranger").post(receipt, body).status())
                .isEqualTo(401);
        assertThat(new HttpCaller(port, "stranger").get(receipt).status()).isEqualTo(401);
        for (var other : List.of("alice", "ray", "quinn", "fiona", "shop", "dora", "audrey")) {
            assertThat(new HttpCaller(port, other).post(receipt, body).status())
                    .as(other)
                    .isIn(403, 404);
            assertThat(new HttpCaller(port, other).get(receipt).status())
                    .as(other)
                    .isIn(403, 404);
        }
        assertThat(dock.post("/api/tasks/no-such-task/receipt", body).status()).isEqualTo(404);
        assertThat(dock.post(receipt.replace("/receipt", "/inspection"), inspected(GOOD_PART.formatted(1)))
                        .status())
                .isEqualTo(404);
        nothingCame(number);
    }

    @ParameterizedTest(name = "line {0}, units {1}")
    @Tag("R14")
    @Tag("B-02")
    @CsvSource({
        "1, 0, 422, UnitsInvalid",
        "1, -1, 422, UnitsInvalid",
        "1, -9223372036854775808, 422, UnitsInvalid",
        "1, 2147483648, 422, UnitsInvalid",
        "1, 4294967298, 422, UnitsInvalid",
        "1, 99999999999999999999999999, 422, UnitsInvalid",
        "1, 1e400, 422, UnitsInvalid",
        "1, 1.5, 422, UnitsInvalid",
        "1, null, 400, Unreadable",
        "1, '\"two\"', 400, Unreadable",
        "1, '[2]', 400, Unreadable",
        "99, 1, 422, LineNotOfCase",
        "-1, 1, 422, LineNotOfCase",
        "2147483648, 1, 400, Unreadable",
        "null, 1, 400, Unreadable"
    })
    void aQuantityThatCannotBeLeavesNothingHalfDone(String line, String units, int status, String code)
            throws Exception {
        var number = awaited();

        var answer = dock.post(receiptOf(number), received(line, units));

        refused(answer, status, code);
        nothingCame(number);
    }

    @ParameterizedTest(name = "{0}")
    @Tag("S10")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            no JSON                  | no json                                                                                  | 400 | Unreadable
            a list                   | []                                                                                       | 400 | Unreadable
            nothing said             | {}                                                                                       | 400 | Unreadable
            a line twice             | {"lines":[{"lineNumber":1,"units":1},{"lineNumber":1,"units":1}],"moreExpected":false}   | 422 | RecordedTwice
            a line that is nothing   | {"lines":[null],"moreExpected":false}                                                    | 400 | Unreadable
            another article, minus   | {"otherArticles":[{"sku":"MUG","units":-1}],"moreExpected":false}                        | 422 | UnitsInvalid
            an article asked for     | {"otherArticles":[{"sku":"TEAPOT","units":1}],"moreExpected":false}                      | 422 | ArticleRequested
            an article nobody sells  | {"otherArticles":[{"sku":"'; drop table parcel; --","units":1}],"moreExpected":false}    | 422 | ArticleNotInCatalog
            a number with a script   | {"trackingNumber":"<script>1</script>","lines":[],"moreExpected":false}                  | 422 | TrackingNumberInvalid
            """)
    void aReceiptThatMakesNoSenseLeavesNothingHalfDone(String what, String body, int status, String code)
            throws Exception {
        var number = awaited();

        var answer = dock.post(receiptOf(number), body);

        refused(answer, status, code);
        nothingCame(number);
    }

    @Test
    @Tag("S10")
    void fieldsThatNobodyAskedForChangeNothing() throws Exception {
        var number = awaited();

        var answer = dock.post(
                receiptOf(number),
                "{\"lines\":[{\"lineNumber\":1,\"units\":2,\"accepted\":2,\"refundMinor\":999999}],\"moreExpected\":false,"
                        + "\"status\":\"COMPLETED\",\"goodsAccepted\":true,\"parcelNumber\":7,\"caseNumber\":\"AS-000000-000001\"}");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("caseNumber").asText()).isEqualTo(number);
        assertThat(answer.json().path("parcelNumber").asInt()).isEqualTo(1);
        assertThat(quinn.tasks(number, "Task_InspectParcel")).hasSize(1);
        assertThat(unitsOf(number, "accepted_units")).isZero();
    }

    @Test
    @Tag("R10")
    @Tag("R15")
    void aReceiptSentAgainIsAConflictAndCountsOnce() throws Exception {
        var number = awaited();
        var receipt = receiptOf(number);
        assertThat(dock.post(receipt, received("1", "2")).status()).isEqualTo(200);

        refused(dock.post(receipt, received("1", "2")), 409, "CaseMovedOn");

        assertThat(unitsOf(number, "received_units")).isEqualTo(2);
    }

    @Test
    void aParcelThatAnotherPersonHasClaimedIsTheirs() throws Exception {
        var number = awaited();
        var task = walt.task(number, "Task_ReceiveParcel");
        done(admin.post("/engine-rest/task/" + task + "/assignee", Map.of("userId", "wendy")));

        refused(dock.post("/api/tasks/" + task + "/receipt", received("1", "2")), 422, "ClaimedByAnother");

        nothingCame(number);
    }

    @Test
    @Tag("S8")
    @Tag("S10")
    void noOtherDoorCompletesAWarehouseTask() {
        var number = awaited();
        var task = walt.task(number, "Task_ReceiveParcel");
        var fields = Map.of("variables", Map.of("goodsArrived", Map.of("value", true)));

        for (var door : List.of("complete", "submit-form", "resolve")) {
            var answer = walt.post("/engine-rest/task/" + task + "/" + door, fields);
            assertThat(answer.status()).as(door).isEqualTo(422);
            assertThat(answer.code()).as(door).isEqualTo("PageOnly");
        }
        nothingCame(number);
    }

    @Test
    @Tag("S9")
    void anInspectionIsForQualityControlOnly() throws Exception {
        var number = received();
        var inspection = inspectionOf(number);
        var body = inspected(GOOD_PART.formatted(parcelLine(inspection)));

        assertThat(new HttpCaller(port, "stranger").post(inspection, body).status())
                .isEqualTo(401);
        for (var other : List.of("alice", "ray", "walt", "fiona", "shop", "dora")) {
            assertThat(new HttpCaller(port, other).post(inspection, body).status())
                    .as(other)
                    .isIn(403, 404);
            assertThat(new HttpCaller(port, other).get(inspection).status())
                    .as(other)
                    .isIn(403, 404);
        }
        stillToInspect(number);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @Tag("R14")
    @Tag("S10")
    @CsvSource({
        "units, 0, 422, UnitsInvalid",
        "units, -2, 422, UnitsInvalid",
        "units, 1, 422, PartsDoNotAddUp",
        "units, 3, 422, PartsDoNotAddUp",
        "units, 4294967298, 422, UnitsInvalid",
        "units, 1.5, 422, UnitsInvalid",
        "units, '\"many\"', 400, Unreadable",
        "units, null, 400, Unreadable",
        "parcelLineId, 0, 422, LineNotOfParcel",
        "parcelLineId, -1, 422, LineNotOfParcel",
        "parcelLineId, '\"1 or 1=1\"', 400, Unreadable",
        "accepted, null, 400, Unreadable",
        "accepted, '\"perhaps\"', 400, Unreadable",
        "accepted, false, 422, RefusalReasonMissing",
        "severity, '\"FATAL\"', 400, Unreadable",
        "faultParty, '\"NOBODY\"', 400, Unreadable",
        "disposition, '\"SELL\"', 400, Unreadable",
        "disposition, '\"RETURN_TO_CUSTOMER\"', 422, DispositionNotAllowed"
    })
    void anInspectionThatCannotBeLeavesNothingHalfDone(String field, String value, int status, String code)
            throws Exception {
        var number = received();
        var inspection = inspectionOf(number);
        var part = GOOD_PART
                .formatted(parcelLine(inspection))
                .replaceFirst("\"" + field + "\": [^,}]+", "\"" + field + "\": " + value.replace("\\", "\\\\"));

        var answer = bench.post(inspection, inspected(part));

        refused(answer, status, code);
        stillToInspect(number);
    }

    @Test
    @Tag("R14")
    void partsThatTogetherOverflowOrBelongToAnotherParcelAreRefused() throws Exception {
        var number = received();
        var inspection = inspectionOf(number);
        var line = parcelLine(inspection);
        var other = parcelLine(inspectionOf(received()));
        var most = GOOD_PART.formatted(line).replace("\"units\": 2", "\"units\": 9223372036854775807");
        var three = GOOD_PART.formatted(line).replace("\"units\": 2", "\"units\": 3");

        refused(bench.post(inspection, inspected(most + "," + most + "," + three)), 422, "UnitsInvalid");
        refused(
                bench.post(inspection, inspected(GOOD_PART.formatted(line) + "," + GOOD_PART.formatted(other))),
                422,
                "LineNotOfParcel");
        assertThat(bench.post(inspection, inspected("")).status()).isEqualTo(422);
        assertThat(bench.post(inspection, "{\"parts\": null}").status()).isEqualTo(400);

        stillToInspect(number);
    }

    @Test
    @Tag("R10")
    void anInspectionSentAgainIsAConflictAndIsPutAwayOnce() throws Exception {
        var number = received();
        var inspection = inspectionOf(number);
        var body = inspected(GOOD_PART.formatted(parcelLine(inspection)));
        assertThat(bench.post(inspection, body).status()).isEqualTo(204);

        refused(bench.post(inspection, body), 409, "CaseMovedOn");

        assertThat(unitsOf(number, "accepted_units")).isEqualTo(2);
        assertThat(rows("stock_movement", number)).isEqualTo(1);
    }

    @Test
    @Tag("WH-01")
    @Tag("S9")
    void whoAuditsReadsWhatAReturnBroughtIntoStockAndNobodyElse() throws Exception {
        var number = received();
        var inspection = inspectionOf(number);
        assertThat(bench.post(inspection, inspected(GOOD_PART.formatted(parcelLine(inspection))))
                        .status())
                .isEqualTo(204);
        var movements = "/api/stock-movements/" + number;

        for (var reader : List.of("walt", "quinn", "audrey")) {
            var movement = new HttpCaller(port, reader).get(movements).json().path(0);
            assertThat(movement.path("sku").asText()).as(reader).isEqualTo("TEAPOT");
            assertThat(movement.path("units").asInt()).as(reader).isEqualTo(2);
            assertThat(movement.path("stock").asText()).as(reader).isEqualTo("SELLABLE");
            assertThat(movement.path("operator").asText()).as(reader).isEqualTo("quinn");
        }
        for (var other : List.of("alice", "ray", "fiona", "shop", "dora")) {
            assertThat(new HttpCaller(port, other).get(movements).status())
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(dock.get("/api/stock-movements/none").status()).isEqualTo(404);
    }

    private static void refused(HttpCaller.Answer answer, int status, String code) throws Exception {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().path("code").asText()).as(answer.text()).isEqualTo(code);
        assertThat(answer.json().path("message").asText()).isNotBlank();
        assertThat(answer.text()).doesNotContain("Exception", "org.aftersales", "java.", "select ", "insert ");
    }

    private String awaited() {
        var number = acceptedCase(
                shopFiles(sold(anOrder().line("TEAPOT", 2, 10_000).line("MUG", 1, 500)), "NO_REASON", 1, 2));
        done(approves(ray, number));
        return number;
    }

    private String received() {
        var number = awaited();
        done(receives(number, false, 1, 2));
        return number;
    }

    private String receiptOf(String number) {
        return "/api/tasks/" + walt.task(number, "Task_ReceiveParcel") + "/receipt";
    }

    private String inspectionOf(String number) {
        return "/api/tasks/" + quinn.task(number, "Task_InspectParcel") + "/inspection";
    }

    private String parcelLine(String inspection) throws Exception {
        return bench.get(inspection).json().at("/lines/0/parcelLineId").asText();
    }

    private static String received(String line, String units) {
        return "{\"trackingNumber\":null,\"lines\":[{\"lineNumber\":" + line + ",\"units\":" + units
                + "}],\"otherArticles\":[],\"moreExpected\":false}";
    }

    private static String inspected(String parts) {
        return "{\"parts\":[" + parts + "]}";
    }

    private void nothingCame(String number) {
        assertThat(walt.tasks(number, "Task_ReceiveParcel")).hasSize(1);
        assertThat(quinn.tasks(number, "Task_InspectParcel")).isEmpty();
        assertThat(unitsOf(number, "received_units")).isZero();
        assertThat(rows("parcel", number)).isZero();
    }

    private void stillToInspect(String number) {
        assertThat(quinn.tasks(number, "Task_InspectParcel")).hasSize(1);
        assertThat(unitsOf(number, "accepted_units") + unitsOf(number, "refused_units"))
                .isZero();
        assertThat(rows("stock_movement", number)).isZero();
    }

    private long unitsOf(String number, String column) {
        return tables().sql("select sum(" + column + ") from case_line where case_number = ?")
                .param(number)
                .query(Long.class)
                .single();
    }

    private long rows(String table, String number) {
        return tables().sql("select count(*) from " + table + " where case_number = ?")
                .param(number)
                .query(Long.class)
                .single();
    }
}
