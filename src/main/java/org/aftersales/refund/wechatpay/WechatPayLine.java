package org.aftersales.refund.wechatpay;

import com.wechat.pay.java.core.Config;
import com.wechat.pay.java.core.exception.HttpException;
import com.wechat.pay.java.core.http.AbstractHttpClient;
import com.wechat.pay.java.core.http.HttpRequest;
import com.wechat.pay.java.core.http.JsonRequestBody;
import com.wechat.pay.java.core.http.OriginalResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aftersales.refund.connection.BoundedLine;

/** The line under WeChat Pay's library, which signs what goes out and verifies what comes back. Tries nothing twice by itself. */
final class WechatPayLine extends AbstractHttpClient {

    /** Under these names, letter by letter, the library looks for them; over HTTP/2 they arrive in lower case. */
    private static final List<String> READ_BY_LIBRARY = List.of(
            "Content-Type",
            "Request-ID",
            "Wechatpay-Nonce",
            "Wechatpay-Serial",
            "Wechatpay-Signature",
            "Wechatpay-Signature-Type",
            "Wechatpay-Timestamp");

    /** Of a bill: some forty thousand refunds a day. */
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private final BoundedLine line;
    private final Duration longestDownload;
    private final URI base;

    WechatPayLine(Config account, BoundedLine line, Duration longestDownload, URI base) {
        super(account.createCredential(), account.createValidator());
        this.line = line;
        this.longestDownload = longestDownload;
        this.base = base;
    }

    @Override
    protected OriginalResponse innerExecute(HttpRequest request) {
        try {
            return answer(request, line.send(translated(request)));
        } catch (IOException lost) {
            throw new HttpException(request, lost);
        }
    }

    /** Path and parameters are what was signed; the host is ours to choose, also where an answer names the address. */
    private java.net.http.HttpRequest translated(HttpRequest request) throws IOException {
        var uri = request.getUri();
        var address =
                base.resolve(uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery());
        if (!base.getRawAuthority().equals(address.getRawAuthority())) {
            throw new IOException("an address that leads elsewhere");
        }
        var translated = java.net.http.HttpRequest.newBuilder(address)
                .method(request.getHttpMethod().name(), content(request));
        request.getHeaders().getHeaders().forEach(translated::header);
        return translated.build();
    }

    private static BodyPublisher content(HttpRequest request) {
        return request.getBody() instanceof JsonRequestBody json
                ? BodyPublishers.ofString(json.getBody())
                : BodyPublishers.noBody();
    }

    private static OriginalResponse answer(HttpRequest request, HttpResponse<String> answer) {
        Map<String, String> headers = new HashMap<>();
        for (var name : READ_BY_LIBRARY) {
            answer.headers().firstValue(name).ifPresent(value -> headers.put(name, value));
        }
        return new OriginalResponse.Builder()
                .request(request)
                .headers(headers)
                .statusCode(answer.statusCode())
                .contentType(headers.get("Content-Type"))
                .body(answer.body())
                .build();
    }

    /** A file carries no signature of its own: whoever asked for it compares its hash. */
    @Override
    protected InputStream innerDownload(HttpRequest request) {
        try {
            return new ByteArrayInputStream(line.fetch(translated(request), longestDownload, MOST_BYTES));
        } catch (IOException lost) {
            throw new HttpException(request, lost);
        }
    }

    @Override
    protected String getHttpClientInfo() {
        return "java.net.http";
    }
}
