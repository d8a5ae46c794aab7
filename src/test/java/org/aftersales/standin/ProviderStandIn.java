package org.aftersales.standin;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;

/** The program: {@code java org.aftersales.standin.ProviderStandIn --server.port=ADMIN}; what else one has to know stands in {@code /papers}. */
public final class ProviderStandIn {

    /** WeChat Pay: numbers, parts and pauses of chapter 5.1.14 of its API v3. */
    private static final Book WECHAT_PAY = new Book("[0-9A-Za-z_\\-|*@]{1,64}", 50, Duration.ofMinutes(1));

    /** Alipay: numbers of its page on alipay.trade.refund; it names no pause between parts of a payment. */
    private static final Book ALIPAY = new Book("[0-9A-Za-z_]{1,64}", 300, Duration.ZERO);

    private ProviderStandIn() {}

    public static void main(String[] args) throws IOException {
        var account = new Account();
        var wechatPay = new AdminCounter.Provider(WECHAT_PAY, new Script(), new WechatPayNotifier(account));
        var alipay = new AdminCounter.Provider(ALIPAY, new Script(), new AlipayNotifier(account));

        var papers = new LinkedHashMap<>(account.papers());
        papers.put(
                "wechatPayUrl",
                "http://127.0.0.1:"
                        + opened(
                                0,
                                new WechatPayCounter(account, WECHAT_PAY, wechatPay.script(), wechatPay.notifier())));
        papers.put(
                "alipayUrl",
                "http://127.0.0.1:"
                        + opened(0, new AlipayCounter(account, ALIPAY, alipay.script(), alipay.notifier()))
                        + "/gateway.do");
        var admin = Integer.parseInt(args[0].replace("--server.port=", ""));
        opened(admin, new AdminCounter(Map.of("wechat-pay", wechatPay, "alipay", alipay), papers));
    }

    private static int opened(int port, HttpHandler handler) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
        server.createContext("/", handler);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        return server.getAddress().getPort();
    }
}
