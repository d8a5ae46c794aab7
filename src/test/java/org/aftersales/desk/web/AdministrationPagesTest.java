package org.aftersales.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.aftersales.story.ReturnStory;
import org.aftersales.testdata.AnOrder;
import org.aftersales.testdata.Browser;
import org.aftersales.testdata.DeskTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What business keeps as data, on the pages of managers and administrators. */
@DeskTest
class AdministrationPagesTest extends ReturnStory {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String RETURNS = "/desk/admin/reasons/RETURN";

    @LocalServerPort
    private int port;

    @Test
    @Tag("RE-01")
    @Tag("U18")
    void aManagerAddsAReasonAndCustomersMayGiveIt() throws Exception {
        var manager = Browser.signedInAs("mia", port);
        var code = aCode();

        send(manager, RETURNS, "code", code, "english", "Too loud", "chinese", "噪音大", "faultParty", "PRODUCT");

        var filed = shopFiles(sold(AnOrder.anOrder()), code, 1, 1);
        assertThat(filed.status()).as(filed.toString()).isEqualTo(201);
        send(manager, RETURNS + "/" + code + "/removal");
        assertThat(manager.open(RETURNS).body()).as("a used reason is kept").contains(code);
        assertThat(shopFiles(sold(AnOrder.anOrder()), code, 1, 1).code()).isEqualTo("ReasonNotOnList");
        send(manager, RETURNS + "/" + code + "/visibility", "shown", "true");
        assertThat(shopFiles(sold(AnOrder.anOrder()), code, 1, 1).status()).isEqualTo(201);
    }

    @Test
    @Tag("U18")
    void aReasonThatIsHiddenStillCountsForTheReturnsFiledWithIt() throws Exception {
        var manager = Browser.signedInAs("mia", port);
        var code = aCode();
        send(
                manager,
                RETURNS,
                "code",
                code,
                "english",
                "Cracked",
                "chinese",
                "裂了",
                "faultParty",
                "PRODUCT",
                "needsPhoto",
                "true");
        var number = acceptedCase(files(
                shop,
                sold(AnOrder.anOrder().line("MUG", 1, 5_000).freight(800)),
                code,
                UUID.randomUUID().toString(),
                true,
                1,
                1));

        send(manager, RETURNS + "/" + code + "/removal");

        assertThat(approves(ray, number).code()).isEqualTo("PhotosMissing");
        assertThat(ray.get("/api/returns/" + number).text("reasonLabel")).isEqualTo("Cracked");
        var review = ray.task(number, "Task_ReviewReturn");
        assertThat(ray.get("/engine-rest/task/" + review + "/form-variables")
                        .body()
                        .toString())
                .as("the company is to blame: no fee for the opened package")
                .contains("handlingFeeMinor\\\":0");
    }

    @Test
    @Tag("RE-01")
    @Tag("RE-02")
    @Tag("RE-03")
    void reasonsAreChangedOrderedAndDeleted() throws Exception {
        var administrator = Browser.signedInAs("admin", port);
        var code = aCode();
        send(administrator, RETURNS, "code", code, "english", "Late", "chinese", "迟到", "faultParty", "CARRIER");

        send(administrator, RETURNS, "known", code, "english", "Came late", "chinese", "送货迟到", "faultParty", "CARRIER");
        assertThat(administrator.open(RETURNS).body()).contains("Came late", "送货迟到");
        var before = administrator.open(RETURNS).body().indexOf(">" + code + "<");
        send(administrator, RETURNS + "/" + code + "/position", "up", "true");
        assertThat(administrator.open(RETURNS).body().indexOf(">" + code + "<")).isLessThan(before);

        send(administrator, RETURNS + "/" + code + "/removal");
        assertThat(administrator.open(RETURNS).body()).doesNotContain(code);
    }

    @Test
    @Tag("RE-01")
    void anIncompleteReasonAndATakenCodeAreRefusedInWords() throws Exception {
        var manager = Browser.signedInAs("mia", port);

        var noName = send(manager, RETURNS, "code", aCode(), "english", "", "chinese", "无", "faultParty", "NONE");
        var odd = send(manager, RETURNS, "code", "<b>", "english", "x", "chinese", "x", "faultParty", "NONE");
        var taken = send(manager, RETURNS, "code", "QUALITY", "english", "x", "chinese", "x", "faultParty", "NONE");

        assertThat(noName).contains("A reason needs a code");
        assertThat(odd).contains("A reason needs a code").doesNotContain("value=\"<b>\"");
        assertThat(taken).contains("There is already a reason with the code QUALITY.");
    }

    @Test
    @Tag("B-08")
    void anAdministratorEntersAHolidayAndTakesItOut() throws Exception {
        var administrator = Browser.signedInAs("admin", port);
        assertThat(administrator.open("/desk/admin/calendar/2026").body()).contains("国庆节", "国办发明电");

        send(
                administrator,
                "/desk/admin/calendar/2031",
                "day",
                "2031-03-03",
                "kind",
                "HOLIDAY",
                "name",
                "Founders' day");
        assertThat(administrator.open("/desk/admin/calendar/2031").body()).contains("2031-03-03", "Founders&#39; day");
        send(administrator, "/desk/admin/calendar/2031/2031-03-03/removal");

        assertThat(administrator.open("/desk/admin/calendar/2031").body()).doesNotContain("2031-03-03");
    }

    @Test
    @Tag("S9")
    void nobodyElseGetsIn() throws Exception {
        var clerk = Browser.signedInAs("alice", port);

        assertThat(clerk.open(RETURNS).statusCode()).isEqualTo(403);
        assertThat(clerk.open("/desk/admin/calendar/2026").statusCode()).isEqualTo(403);
        assertThat(new Browser(port).open(RETURNS).statusCode()).isEqualTo(302);
    }

    @Test
    @Tag("S9")
    void aClerkChangesNothingEither() throws Exception {
        var clerk = Browser.signedInAs("alice", port);
        var manager = Browser.signedInAs("mia", port);
        var reasons = manager.open(RETURNS).body();
        var code = aCode();

        // the token of a page that she may open is good for all
        for (var door : List.of(
                RETURNS,
                RETURNS + "/QUALITY/removal",
                RETURNS + "/QUALITY/visibility",
                RETURNS + "/QUALITY/position",
                "/desk/admin/calendar/2032",
                "/desk/admin/calendar/2026/2026-10-01/removal")) {
            var refused = Pages.send(
                    clerk,
                    "/desk/admin/absences",
                    door,
                    "code",
                    code,
                    "english",
                    "Mine",
                    "chinese",
                    "我的",
                    "faultParty",
                    "PRODUCT",
                    "day",
                    "2032-03-03",
                    "kind",
                    "HOLIDAY",
                    "name",
                    "My day",
                    "shown",
                    "false",
                    "up",
                    "true");
            assertThat(refused.statusCode()).as(door).isEqualTo(403);
        }

        assertThat(rows(manager.open(RETURNS).body())).isEqualTo(rows(reasons)).doesNotContain(code);
        assertThat(manager.open("/desk/admin/calendar/2032").body()).doesNotContain("2032-03-03");
        assertThat(manager.open("/desk/admin/calendar/2026").body()).contains("2026-10-01");
    }

    /** The page without what differs from one look to the next. */
    private static String rows(String page) {
        return TOKEN.matcher(page).replaceAll("").replaceAll("name=\"csrf\" content=\"[^\"]+\"", "");
    }

    /** Fills a form of the page and reads what comes back. */
    private static String send(Browser browser, String path, String... fields) throws Exception {
        var page = path.startsWith(RETURNS) ? RETURNS : "/desk/admin/calendar/2026";
        var token = TOKEN.matcher(browser.open(page).body());
        assertThat(token.find()).isTrue();
        var form = new StringBuilder("_csrf=" + token.group(1));
        for (int index = 0; index < fields.length; index += 2) {
            form.append('&')
                    .append(fields[index])
                    .append('=')
                    .append(URLEncoder.encode(fields[index + 1], StandardCharsets.UTF_8));
        }
        var answer = browser.submit(path, form.toString());
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 302);
        return answer.body();
    }

    private static String aCode() {
        return "R_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    }
}
