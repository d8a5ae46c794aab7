package org.aftersales.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.security.PrivateKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.aftersales.standin.Ambush.Moment;
import org.aftersales.standin.Book.Entry;
import org.aftersales.standin.Book.State;

/** Refunds as WeChat Pay's API v3 takes and answers them (POST and GET {@code /v3/refund/domestic/refunds}), and its bills of a day. */
final class WechatPayCounter implements HttpHandler {

    private static final String REFUNDS = "/v3/refund/domestic/refunds";
    private static final String FILE = "/v3/billdownload/file";

    /** As WeChat Pay names it in its answers; who has another address for it has to mind that itself. */
    private static final String HOST = "https://api.mch.weixin.qq.com";

    private static final String SCHEME = "WECHATPAY2-SHA256-RSA2048 ";

    /** One of the parts of the header, which come in any order. */
    private static final Pattern PART = Pattern.compile("([a-z_]+)=\"([^\"]*)\"");

    private final Account account;
    private final Book book;
    private final Script script;
    private final Notifier notifier;

    WechatPayCounter(Account account, Book book, Script script, Notifier notifier) {
        this.account = account;
        this.book = book;
        this.script = script;
        this.notifier = notifier;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var line = new Line(exchange);
        try {
            script.take();
            if (script.down()) {
                refuse(line, 500, "SYSTEM_ERROR", "系统异常");
            } else if (!signed(line)) {
                book.broken("a request was not signed as it has to be: " + line.header("Authorization"));
                refuse(line, 401, "SIGN_ERROR", "签名错误");
            } else if (line.method().equals("POST") && line.path().equals(REFUNDS)) {
                create(line, Json.object(line.body()));
            } else if (line.method().equals("GET") && line.path().startsWith(REFUNDS + "/")) {
                query(line, line.path().substring(REFUNDS.length() + 1));
            } else if (line.method().equals("GET") && line.path().equals("/v3/bill/tradebill")) {
                announceBill(line);
            } else if (line.method().equals("GET") && line.path().equals(FILE)) {
                giveBill(line);
            } else {
                refuse(line, 404, "NOT_FOUND", "no such address");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            line.cut();
        }
    }

    private boolean signed(Line line) {
        var authorization = line.header("Authorization");
        var parts = new HashMap<String, String>();
        PART.matcher(authorization).results().forEach(part -> parts.put(part.group(1), part.group(2)));
        return authorization.startsWith(SCHEME)
                && Account.MERCHANT.equals(parts.get("mchid"))
                && Account.MERCHANT_SERIAL.equals(parts.get("serial_no"))
                && Math.abs(Instant.now().getEpochSecond() - Long.parseLong(parts.get("timestamp"))) <= 300
                && Signatures.verify(account.merchant.getPublic(), message(line, parts), parts.get("signature"));
    }

    private static String message(Line line, Map<String, String> parts) {
        return String.join(
                        "\n",
                        line.method(),
                        line.address(),
                        parts.get("timestamp"),
                        parts.get("nonce_str"),
                        line.body())
                + '\n';
    }

    @SuppressWarnings("unchecked")
    private void create(Line line, Map<String, Object> request) throws IOException, InterruptedException {
        var number = String.valueOf(request.get("out_refund_no"));
        var payment = String.valueOf(request.getOrDefault("transaction_id", request.get("out_trade_no")));
        var amount = (Map<String, Object>) request.get("amount");
        book.called("create", number);
        if (!"CNY".equals(amount.get("currency"))) {
            refuse(line, 400, "PARAM_ERROR", "currency");
            return;
        }
        var refund = (Long) amount.get("refund");
        var fault = book.fault(number, payment, refund);
        if (fault != null) {
            refuse(line, fault == Book.Fault.PAYMENT_UNKNOWN ? 404 : 400, code(fault), fault.name());
            return;
        }
        if (!amount.get("total").equals(book.paymentOf(payment))) {
            refuse(line, 400, "PARAM_ERROR", "amount.total");
            return;
        }
        if (script.ambush().pass(Moment.REQUEST, number)) {
            behave(line, number, payment, refund, String.valueOf(request.get("notify_url")));
        } else {
            line.cut();
        }
    }

    private static String code(Book.Fault fault) {
        return fault == Book.Fault.PAYMENT_UNKNOWN ? "RESOURCE_NOT_EXISTS" : "INVALID_REQUEST";
    }

    private void behave(Line line, String number, String payment, long amount, String notifyUrl)
            throws IOException, InterruptedException {
        var behaviour = book.find(number) == null ? script.next() : Behaviour.PAY;
        switch (behaviour) {
            case PAY -> {
                var entry = booked(number, payment, amount, State.PAID, notifyUrl);
                script.ambush().pass(Moment.ANSWER, number);
                answer(line, entry, false);
                entry.answered = true;
            }
            case ACCEPT -> answer(line, booked(number, payment, amount, State.PENDING, notifyUrl), false);
            case REFUSE -> refuse(line, 403, "NOT_ENOUGH", "商户账户余额不足");
            case ERROR -> refuse(line, 500, "SYSTEM_ERROR", "系统异常");
            case LOSE_REQUEST -> line.cut();
            case LOSE_ANSWER -> {
                booked(number, payment, amount, State.PAID, notifyUrl);
                line.cut();
            }
            case BOOK_LATE -> {
                notifier.later(() -> booked(number, payment, amount, State.PAID, notifyUrl));
                line.cut();
            }
            case PAY_SLOWLY -> {
                booked(number, payment, amount, State.PAID, notifyUrl);
                line.hang();
            }
            case FORGE_ANSWER -> {
                var forged = new Entry(number, payment, amount, State.PAID, book.now());
                signedAnswer(line, account.stranger.getPrivate(), refund(forged), false);
            }
            case TRUNCATE_ANSWER -> answer(line, booked(number, payment, amount, State.PAID, notifyUrl), true);
            case NOTIFY_FIRST -> {
                var entry = booked(number, payment, amount, State.PAID, notifyUrl);
                notifier.send(entry, Notifier.Flaw.NONE);
                answer(line, entry, false);
                entry.answered = true;
            }
        }
    }

    private Entry booked(String number, String payment, long amount, State state, String notifyUrl) {
        var entry = book.book(number, payment, amount, state);
        entry.notifyUrl = notifyUrl;
        return entry;
    }

    private void query(Line line, String number) throws IOException, InterruptedException {
        book.called("query", number);
        var entry = book.find(number);
        if (entry == null) {
            if (book.calls("create", number) == 0) {
                script.ambush().pass(Moment.QUESTION, number);
            }
            refuse(line, 404, "RESOURCE_NOT_EXISTS", "退款单不存在");
        } else {
            answer(line, entry, false);
        }
    }

    private void announceBill(Line line) throws IOException {
        var day = LocalDate.parse(line.parameter("bill_date"));
        if (!line.parameter("bill_type").equals("REFUND")) {
            refuse(line, 400, "PARAM_ERROR", "bill_type");
        } else if (script.bills() == BillMood.MAKING) {
            refuse(line, 400, "STATEMENT_CREATING", "账单生成中");
        } else if (script.bills() == BillMood.NONE || book.billOf(day).isEmpty()) {
            refuse(line, 400, "NO_STATEMENT_EXIST", "请求的账单文件不存在");
        } else {
            var host = script.bills() == BillMood.ELSEWHERE ? "https://api.mch.weixin.qq.com//127.0.0.2:9" : HOST;
            var announced = new LinkedHashMap<String, Object>();
            announced.put("hash_type", "SHA1");
            announced.put("hash_value", Signatures.sha1(bill(day)));
            announced.put("download_url", host + FILE + "?token=" + day);
            signedAnswer(line, account.platform.getPrivate(), announced, false);
        }
    }

    private byte[] bill(LocalDate day) {
        return WechatPayPaper.bill(day, book.billOf(day));
    }

    /** A file, with no signature of its own. */
    private void giveBill(Line line) throws IOException {
        var day = LocalDate.parse(line.parameter("token"));
        switch (script.bills()) {
            case GONE -> refuse(line, 404, "NOT_FOUND", "no such file");
            case SWAPPED -> line.file(WechatPayPaper.bill(day, List.of()), false);
            case CUT -> line.file(bill(day), true);
            case HALF -> {
                var whole = bill(day);
                line.file(Arrays.copyOf(whole, whole.length / 2), false);
            }
            default -> line.file(bill(day), false);
        }
    }

    private void answer(Line line, Entry entry, boolean half) throws IOException {
        signedAnswer(line, account.platform.getPrivate(), refund(entry), half);
    }

    private Map<String, Object> refund(Entry entry) {
        var refund = new LinkedHashMap<String, Object>();
        refund.put("refund_id", "5030" + Integer.toUnsignedString(entry.number.hashCode()));
        refund.put("out_refund_no", entry.number);
        refund.put("transaction_id", entry.payment);
        refund.put("out_trade_no", entry.payment);
        refund.put("channel", "ORIGINAL");
        refund.put("user_received_account", "支付用户零钱");
        refund.put("create_time", "2026-11-23T10:00:00+08:00");
        refund.put("status", status(entry.state));
        refund.put(
                "amount",
                Map.of(
                        "total",
                        book.paymentOf(entry.payment),
                        "refund",
                        entry.amount,
                        "payer_total",
                        book.paymentOf(entry.payment),
                        "payer_refund",
                        entry.amount,
                        "currency",
                        "CNY"));
        return refund;
    }

    static String status(State state) {
        return switch (state) {
            case PENDING -> "PROCESSING";
            case PAID -> "SUCCESS";
            case FAILED -> "ABNORMAL";
        };
    }

    private static void signedAnswer(Line line, PrivateKey key, Map<String, Object> content, boolean half)
            throws IOException {
        var body = Json.write(content);
        var headers = signature(key, body, Instant.now());
        headers.put("Content-Type", "application/json");
        line.answer(200, headers, body, half);
    }

    /** The headers that show where an answer or a notification comes from. */
    static Map<String, String> signature(PrivateKey key, String body, Instant time) {
        var seconds = Long.toString(time.getEpochSecond());
        var nonce = UUID.randomUUID().toString().replace("-", "");
        var headers = new LinkedHashMap<String, String>();
        headers.put("Request-ID", UUID.randomUUID().toString());
        headers.put("Wechatpay-Timestamp", seconds);
        headers.put("Wechatpay-Nonce", nonce);
        headers.put("Wechatpay-Serial", Account.PLATFORM_KEY_ID);
        headers.put("Wechatpay-Signature", Signatures.sign(key, seconds + '\n' + nonce + '\n' + body + '\n'));
        headers.put("Wechatpay-Signature-Type", "WECHATPAY2-SHA256-RSA2048");
        return headers;
    }

    private static void refuse(Line line, int status, String code, String message) throws IOException {
        line.json(status, Map.of("code", code, "message", message));
    }
}
