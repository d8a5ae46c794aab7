package org.aftersales.desk.web;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.aftersales.story.Answer;
import org.aftersales.story.ReturnStory;
import org.aftersales.testdata.Browser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;

/** Another article is in the parcel, and nobody knows its number: it is described, and reaches no other customer. */
@Tag("B-05")
@Tag("RR-13")
abstract class UnidentifiedArticle extends ReturnStory {

    @LocalServerPort
    private int port;

    @Test
    @Tag("S10")
    void anArticleWithoutNumberIsDescribedAndGoesBackToTheCustomer() throws Exception {
        var number = awaited();
        var task = walt.task(number, "Task_ReceiveParcel");
        walt.claims(task);
        var dock = browser("walt");
        var page = "/desk/tasks/" + task + "/receipt";
        assertThat(Pages.send(dock, page, page, "others[1].words", "a", "others[1].units", "2", "moreExpected", "false")
                        .statusCode())
                .isEqualTo(422);
        assertThat(Pages.send(dock, page, page + "?lang=zh", "others[1].units", "2", "moreExpected", "false")
                        .body())
                .contains("请填写商品编号或描述");

        assertThat(Pages.send(
                                dock,
                                page,
                                page,
                                "units[1]",
                                "1",
                                "others[1].words",
                                "<b>红色</b> hair dryer",
                                "others[1].units",
                                "2",
                                "moreExpected",
                                "false")
                        .statusCode())
                .isEqualTo(200);

        var inspection = quinn.task(number, "Task_InspectParcel");
        assertThat(browser("quinn")
                        .open("/desk/tasks/" + inspection + "/inspection?lang=en")
                        .body())
                .contains("&lt;b&gt;红色&lt;/b&gt; hair dryer", "article without number")
                .doesNotContain("<b>红色");
        assertThat(inspectsParcel(inspection, true).code()).isEqualTo("ArticleNotRequested");
        done(inspectsParcel(inspection, false));
        assertThat(browser("alice")
                        .open("/desk/cases/" + number + "/inspection?lang=zh")
                        .body())
                .contains("&lt;b&gt;红色&lt;/b&gt; hair dryer", "无编号商品");
        assertThat(tables().sql("select stock from stock_movement where case_number = ? and product_class = 'UNKNOWN'")
                        .param(number)
                        .query(String.class)
                        .list())
                .containsExactly("BACK_TO_CUSTOMER");
        assertThat(statusOf(number)).isEqualTo("REJECTED");
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "'', ab", "MUG-77, a red mug", "'', 'red\tmug'"})
    void whatIsNeitherANumberNorADescriptionIsRefused(String sku, String words) {
        var number = awaited();
        var task = walt.task(number, "Task_ReceiveParcel");
        walt.claims(task);

        assertThat(brings(task, sku, words).code()).isEqualTo("ArticleWordsInvalid");
        assertThat(brings(task, sku, "x".repeat(201)).code()).isEqualTo("ArticleWordsInvalid");

        assertThat(tables().sql("select count(*) from parcel where case_number = ?")
                        .param(number)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void twoArticlesWithoutNumberAreInspectedEachOnItsOwn() {
        var number = awaited();
        var task = walt.task(number, "Task_ReceiveParcel");
        walt.claims(task);
        done(walt.post(
                "/api/tasks/" + task + "/receipt",
                Map.of(
                        "otherArticles",
                        List.of(
                                Map.of("words", "a hair dryer", "units", 1),
                                Map.of("words", "a hair dryer", "units", 2)),
                        "moreExpected",
                        false)));

        done(inspectsParcel(quinn.task(number, "Task_InspectParcel"), false));

        assertThat(tables().sql("select sum(units) from stock_movement where case_number = ?")
                        .param(number)
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void noStockForSaleHoldsWhatNobodyCouldIdentify() {
        var number = awaited();
        var task = walt.task(number, "Task_ReceiveParcel");
        walt.claims(task);
        done(brings(task, "", "a hair dryer"));
        done(inspectsParcel(quinn.task(number, "Task_InspectParcel"), false));
        var line = tables().sql(
                        "select l.id from parcel_line l join parcel p on p.id = l.parcel_id where p.case_number = ?")
                .param(number)
                .query(Long.class)
                .single();

        assertThatThrownBy(() -> tables().sql("update inspection set stock = 'DAMAGED' where parcel_line_id = ?")
                        .param(line)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .message()
                .containsIgnoringCase("inspection_unidentified_not_sold");
    }

    private String awaited() {
        var number = acceptedCase(shopFiles(sold(anOrder().line("MUG", 1, 5_000)), "NO_REASON", 1, 1));
        done(approves(ray, number));
        return number;
    }

    private Answer brings(String task, String sku, String words) {
        return walt.post(
                "/api/tasks/" + task + "/receipt",
                Map.of(
                        "otherArticles",
                        List.of(Map.of("sku", sku, "words", words, "units", 1)),
                        "moreExpected",
                        false));
    }

    private Browser browser(String user) throws Exception {
        return Browser.signedInAs(user, port);
    }
}
