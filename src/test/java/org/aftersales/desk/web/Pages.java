package org.aftersales.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.aftersales.testdata.Browser;

/** What people do on pages of the desk: open one, and send the form that stands on it. */
final class Pages {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private Pages() {}

    /** Sends a form of the page; fields are given as name, value, name, value. */
    static HttpResponse<String> send(Browser browser, String page, String path, String... fields) throws Exception {
        return browser.submit(path, form("_csrf", token(browser, page)) + "&" + form(fields));
    }

    /** Sends the form of the page with a photo; an empty one is a field in which nothing was chosen. */
    static HttpResponse<String> upload(Browser browser, String page, String path, byte[] photo) throws Exception {
        return browser.upload(path, token(browser, page), photo);
    }

    private static String token(Browser browser, String page) throws Exception {
        var token = TOKEN.matcher(browser.open(page).body());
        assertThat(token.find()).as("a form on " + page).isTrue();
        return token.group(1);
    }

    static String form(String... fields) {
        var form = new StringBuilder();
        for (int index = 0; index < fields.length; index += 2) {
            form.append(index == 0 ? "" : "&")
                    .append(URLEncoder.encode(fields[index], StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(fields[index + 1], StandardCharsets.UTF_8));
        }
        return form.toString();
    }
}
