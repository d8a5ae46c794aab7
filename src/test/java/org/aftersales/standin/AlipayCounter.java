package org.aftersales.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.aftersales.standin.Ambush.Moment;
import org.aftersales.standin.Book.Entry;
import org.aftersales.standin.Book.State;

/** Refunds as Alipay's gateway takes and answers them: alipay.trade.refund and alipay.trade.fastpay.refund.query, RSA2; and its bills. */
final class AlipayCounter implements HttpHandler {

    /** Nobody asks earlier after a refund was requested. */
    private static final Duration EARLIEST_QUESTION = Duration.ofSeconds(10);

    private static final String FILE = "/downloadBillFile.resource";

    private final Account account;
    private final Book book;
    private final Script script;
    private final Notifier notifier;

    AlipayCounter(Account account, Book book, Script script, Notifier notifier) {
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
            if (line.path().equals(FILE)) {
                giveBill(line);
                return;
            }
            var fields = fields(line.address().substring(line.address().indexOf('?') + 1));
            fields.putAll(fields(line.body()));
            var method = fields.getOrDefault("method", "");
            if (script.down()) {
                line.answer(502, Map.of(), "<html>Bad Gateway</html>", false);
            } else if (!signed(fields)) {
                book.broken("a request was not signed as it has to be: " + fields.keySet());
                refuse(line, method, "40002", "isv.invalid-signature");
            } else if (method.equals("alipay.trade.refund")) {
                create(line, method, Json.object(fields.get("biz_content")));
            } else if (method.equals("alipay.trade.fastpay.refund.query")) {
                query(line, method, Json.object(fields.get("biz_content")));
            } else if (method.equals("alipay.data.dataservice.bill.downloadurl.query")) {
                announceBill(line, method, Json.object(fields.get("biz_content")));
            } else {
                refuse(line, method, "40002", "isv.invalid-method");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            line.cut();
        }
    }

    private static Map<String, String> fields(String form) {
        var fields = new TreeMap<String, String>();
        for (var field : form.split("&")) {
            var equal = field.indexOf('=');
            if (equal > 0) {
                fields.put(
                        field.substring(0, equal),
                        URLDecoder.decode(field.substring(equal + 1), StandardCharsets.UTF_8));
            }
        }
        return fields;
    }

    private boolean signed(Map<String, String> fields) {
        return Account.APP.equals(fields.get("app_id"))
                && "RSA2".equals(fields.get("sign_type"))
                && Signatures.verify(account.merchant.getPublic(), toSign(fields), String.valueOf(fields.get("sign")));
    }

    /** All fields with a value but the signature, by name: {@code a=1&b=2}. */
    static String toSign(Map<String, String> fields) {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .filter(field -> !field.getKey().equals("sign")
                                && !field.getValue().isEmpty())
                        .map(field -> field.getKey() + '=' + field.getValue())
                        .collect(Collectors.joining("&"));
    }

    private void create(Line line, String method, Map<String, Object> request)
            throws IOException, InterruptedException {
        var number = String.valueOf(request.get("out_request_no"));
        var payment = String.valueOf(request.getOrDefault("trade_no", request.get("out_trade_no")));
        var amount = new BigDecimal(String.valueOf(request.get("refund_amount")))
                .movePointRight(2)
                .longValueExact();
        book.called("create", number);
        var fault = book.fault(number, payment, amount);
        if (fault != null) {
            refuse(line, method, "40004", code(fault));
        } else if (script.ambush().pass(Moment.REQUEST, number)) {
            behave(line, method, number, payment, amount);
        } else {
            line.cut();
        }
    }

    private static String code(Book.Fault fault) {
        return switch (fault) {
            case PAYMENT_UNKNOWN -> "ACQ.TRADE_NOT_EXIST";
            case MORE_THAN_PAID -> "ACQ.REASON_TRADE_REFUND_FEE_ERR";
            case OTHER_AMOUNT_UNDER_NUMBER -> "ACQ.DISCORDANT_REPEAT_REQUEST";
            case TOO_MANY_PARTS -> "ACQ.TRADE_NOT_ALLOW_REFUND";
        };
    }

    private void behave(Line line, String method, String number, String payment, long amount)
            throws IOException, InterruptedException {
        var known = book.find(number);
        if (known != null && known.state == State.PAID && !known.forgotten) {
            answer(line, method, refunded(known, "N"), false);
            return;
        }
        switch (known == null ? script.next() : Behaviour.PAY) {
            case PAY -> {
                var entry = paid(number, payment, amount);
                script.ambush().pass(Moment.ANSWER, number);
                answer(line, method, refunded(entry, "Y"), false);
                entry.answered = true;
            }
            case ACCEPT ->
                answer(line, method, refunded(book.book(number, payment, amount, State.PENDING), "N"), false);
            case REFUSE -> refuse(line, method, "40004", "ACQ.SELLER_BALANCE_NOT_ENOUGH");
            case ERROR -> refuse(line, method, "20000", "isp.unknow-error");
            case LOSE_REQUEST -> line.cut();
            case LOSE_ANSWER -> {
                paid(number, payment, amount);
                line.cut();
            }
            case BOOK_LATE -> {
                notifier.later(() -> paid(number, payment, amount));
                line.cut();
            }
            case PAY_SLOWLY -> {
                paid(number, payment, amount);
                line.hang();
            }
            case FORGE_ANSWER -> {
                var forged = new Entry(number, payment, amount, State.PAID, book.now());
                signedAnswer(line, account.stranger.getPrivate(), method, refunded(forged, "Y"), false);
            }
            case TRUNCATE_ANSWER -> answer(line, method, refunded(paid(number, payment, amount), "Y"), true);
            case NOTIFY_FIRST -> {
                var entry = paid(number, payment, amount);
                notifier.send(entry, Notifier.Flaw.NONE);
                answer(line, method, refunded(entry, "Y"), false);
                entry.answered = true;
            }
        }
    }

    private Entry paid(String number, String payment, long amount) {
        var entry = book.book(number, payment, amount, State.PAID);
        entry.settle(State.PAID);
        return entry;
    }

    private Map<String, Object> refunded(Entry entry, String fundChange) {
        var answer = success(entry);
        answer.put("fund_change", fundChange);
        answer.put("refund_fee", yuan(entry.amount));
        return answer;
    }

    private void query(Line line, String method, Map<String, Object> question)
            throws IOException, InterruptedException {
        var number = String.valueOf(question.get("out_request_no"));
        book.called("query", number);
        var entry = book.find(number);
        if (entry == null) {
            if (book.calls("create", number) == 0) {
                script.ambush().pass(Moment.QUESTION, number);
            }
            answer(line, method, new LinkedHashMap<>(Map.of("code", "10000", "msg", "Success")), false);
            return;
        }
        if (Duration.between(entry.requestedAt, book.now()).compareTo(EARLIEST_QUESTION) < 0) {
            book.broken("query: " + number + " less than " + EARLIEST_QUESTION + " after it was requested");
        }
        var answer = success(entry);
        answer.put("out_request_no", entry.number);
        answer.put("refund_amount", yuan(entry.amount));
        if (entry.state == State.PAID) {
            answer.put("refund_status", "REFUND_SUCCESS");
        }
        answer(line, method, answer, false);
    }

    private void announceBill(Line line, String method, Map<String, Object> question) throws IOException {
        var day = LocalDate.parse(String.valueOf(question.get("bill_date")));
        if (!"trade".equals(question.get("bill_type"))) {
            refuse(line, method, "40004", "isv.invalid_arguments");
        } else if (script.bills() == BillMood.MAKING) {
            refuse(line, method, "20000", "isp.unknow-error");
        } else if (script.bills() == BillMood.NONE) {
            refuse(line, method, "40004", "isp.bill_not_exist");
        } else {
            var origin = script.bills() == BillMood.ELSEWHERE ? "http://127.0.0.2:9" : line.origin();
            var announced = new LinkedHashMap<String, Object>();
            announced.put("code", "10000");
            announced.put("msg", "Success");
            announced.put("bill_download_url", origin + FILE + "?bizType=trade&bizDates=" + day);
            answer(line, method, announced, false);
        }
    }

    /** An archive, with no signature of its own. */
    private void giveBill(Line line) throws IOException {
        var day = LocalDate.parse(line.parameter("bizDates"));
        var bill = AlipayPaper.bill(day, book.billOf(day), script.bills() == BillMood.HALF);
        switch (script.bills()) {
            case GONE -> line.answer(404, Map.of(), "gone", false);
            case SWAPPED -> line.answer(200, Map.of("Content-Type", "text/html"), "<html>Please sign in</html>", false);
            default -> line.file(bill, script.bills() == BillMood.CUT);
        }
    }

    private static Map<String, Object> success(Entry entry) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("code", "10000");
        answer.put("msg", "Success");
        answer.put("trade_no", entry.payment);
        answer.put("out_trade_no", entry.payment);
        return answer;
    }

    static String yuan(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    private void answer(Line line, String method, Map<String, Object> content, boolean half) throws IOException {
        signedAnswer(line, account.platform.getPrivate(), method, content, half);
    }

    private void refuse(Line line, String method, String code, String subCode) throws IOException {
        var content = new LinkedHashMap<String, Object>();
        content.put("code", code);
        content.put("msg", "Business Failed");
        content.put("sub_code", subCode);
        content.put("sub_msg", subCode);
        answer(line, method, content, false);
    }

    private static void signedAnswer(
            Line line, PrivateKey key, String method, Map<String, Object> content, boolean half) throws IOException {
        var node = Json.write(content);
        var text = "{\"" + method.replace('.', '_') + "_response\":" + node + ",\"sign\":\""
                + Signatures.sign(key, node) + "\"}";
        line.answer(200, Map.of("Content-Type", "text/html;charset=UTF-8"), text, half);
    }
}
