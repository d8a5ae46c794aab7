package org.aftersales.refund.alipay;

import com.alipay.api.FileItem;
import com.alipay.api.internal.util.AbstractHttpClient;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.aftersales.refund.connection.BoundedLine;

/** The line under Alipay's library, which signs what goes out and verifies what comes back. Tries nothing twice by itself. */
final class AlipayLine extends AbstractHttpClient {

    private final BoundedLine line;

    AlipayLine(BoundedLine line) {
        this.line = line;
    }

    @Override
    public String doPost(String url, Map<String, String> fields, String charset, Map<String, String> headers)
            throws IOException {
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded;charset=utf-8")
                .POST(BodyPublishers.ofString(form(fields)));
        headers.forEach(request::header);
        var answer = line.send(request.build());
        if (answer.statusCode() != 200) {
            throw new IOException("answered " + answer.statusCode());
        }
        return answer.body();
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + '=' + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    public String doPost(
            String url,
            Map<String, String> fields,
            Map<String, FileItem> files,
            String charset,
            Map<String, String> headers) {
        throw new UnsupportedOperationException("refunds send no files");
    }
}
