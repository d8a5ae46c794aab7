package org.aftersales.story;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.aftersales.refund.NotificationRefusedException;
import org.aftersales.refund.ProviderAnswer;
import org.aftersales.refund.RefundNotifications;
import org.aftersales.refund.RefundNotified;
import org.aftersales.testdata.Browser;
import org.aftersales.testdata.DeskTest;
import org.aftersales.testdata.EngineRest;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Names of tasks, processes and lists are kept in English and read by each person in the own language, wherever the engine tells them. */
@DeskTest
class ChineseReaderTest extends ReturnStory {

    @LocalServerPort
    private int address;

    @Autowired
    private RefundNotifications notifications;

    private String number;

    @BeforeEach
    void aReturnWaitsForReview() {
        number = acceptedCase(shopFiles(sold(anOrder()), "NO_REASON", 1, 1));
    }

    @Test
    void aListAndATaskAreReadInTheLanguageOfTheReader() {
        var task = "/engine-rest/task/" + amy.task(number, "Task_ReviewReturn");
        var list = "/engine-rest/task?maxResults=9&processInstanceBusinessKey=" + number;

        assertThat(chinese("amy", list)).contains("\"name\":\"审核退货\"").doesNotContain("Review return");
        assertThat(chinese("amy", task)).contains("\"name\":\"审核退货\"", "客服或售后审核");
        assertThat(amy.get(list).body().toString()).contains("Review return");
        assertThat(amy.get(task).text("name")).isEqualTo("Review return");
    }

    @Test
    void theListsOfTasklistAndWhatIsInThemAreReadInChinese() {
        var lists = chinese("amy", "/engine-rest/filter?maxResults=50&resourceType=Task");
        var toReview = amy.get("/engine-rest/filter?maxResults=50&resourceType=Task&name=Returns%20to%20review")
                .body()
                .path(0)
                .path("id")
                .asText();

        assertThat(lists).contains("我的任务", "待审核的退货").doesNotContain("My tasks");
        assertThat(chinese("amy", "/engine-rest/filter/" + toReview + "/list?maxResults=9"))
                .contains("审核退货");
    }

    @Test
    @Tag("R31")
    void financeHasAListOfDifferencesAndNobodyElse() {
        var stranger = "X" + UUID.randomUUID();
        assertThatThrownBy(() -> notifications.received(new RefundNotified(
                        "simulator", stranger, Money.parse("CNY 1.00"), new ProviderAnswer.Pending())))
                .isInstanceOf(NotificationRefusedException.class);
        var named = "/engine-rest/filter?maxResults=50&resourceType=Task&name=Differences";

        var differences = fiona.get(named).body().path(0).path("id").asText();
        var inside = fiona.get("/engine-rest/filter/" + differences + "/list?maxResults=200");

        assertThat(chinese("fiona", "/engine-rest/filter?maxResults=50&resourceType=Task"))
                .contains("对账差异");
        assertThat(inside.body().findValuesAsText("taskDefinitionKey"))
                .isNotEmpty()
                .containsOnly("Task_ResolveDifference");
        assertThat(chinese("fiona", "/engine-rest/filter/" + differences + "/list?maxResults=9"))
                .contains("处理对账差异");
        assertThat(ray.get(named).body()).isEmpty();
    }

    @Test
    void whatCanBeStartedIsReadInChinese() {
        assertThat(chinese(
                        "alice",
                        "/engine-rest/process-definition?latestVersion=true&startableInTasklist=true&maxResults=9"))
                .contains("\"name\":\"退货退款\"");
    }

    @Test
    void whatHappenedIsReadInChinese() {
        var process = admin.get(
                        "/engine-rest/history/process-instance?maxResults=9&processDefinitionKey=DecideReturnProcess"
                                + "&processInstanceBusinessKey=" + number)
                .body()
                .path(0)
                .path("id")
                .asText();
        var query = "?maxResults=50&processInstanceId=" + process;

        assertThat(chinese("admin", "/engine-rest/history/process-instance" + query))
                .contains("\"processDefinitionName\":\"退货审核\"");
        assertThat(chinese("admin", "/engine-rest/history/task" + query)).contains("\"name\":\"审核退货\"");
        assertThat(chinese("admin", "/engine-rest/history/activity-instance" + query))
                .contains("\"activityName\":\"客户申请退货\"", "\"activityName\":\"审核退货\"");
    }

    @Test
    void anArticleIsReadByItsChineseName() throws Exception {
        var sku = "KETTLE-" + UUID.randomUUID().toString().substring(0, 8);
        var order = sold(anOrder().by("C-" + sku).line(sku, 1, 5_000));
        tables().sql("update product set name_zh = '电水壶' where sku = ?")
                .param(sku)
                .update();
        var kettle = acceptedCase(shopFiles(order, "NO_REASON", 1, 1));
        var form = "/engine-rest/task/" + amy.task(kettle, "Task_ReviewReturn") + "/form-variables";

        assertThat(chinese("amy", form)).contains("电水壶").doesNotContain("Article " + sku);
        assertThat(amy.get(form).body().toString()).contains("Article " + sku).doesNotContain("电水壶");
        var page = Browser.signedInAs("amy", address).open("/desk/cases/" + kettle + "?lang=zh");
        assertThat(page.body()).contains("电水壶").doesNotContain("Article " + sku);
        var alice = Browser.signedInAs("alice", address);
        sold(anOrder().by("C-" + sku).line(sku, 1, 5_000));
        assertThat(alice.open("/desk/tasks/new-return/order?order=" + order.value() + "&lang=zh")
                        .body())
                .contains("电水壶");
        assertThat(alice.open("/desk/tasks/new-return?words=C-" + sku + "&lang=zh")
                        .body())
                .contains("电水壶");
    }

    private String chinese(String person, String path) {
        var answer = new EngineRest(address, person, "zh-CN").get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
