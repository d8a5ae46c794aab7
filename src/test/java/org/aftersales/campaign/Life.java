package org.aftersales.campaign;

import java.util.HashMap;
import java.util.Map;
import org.aftersales.harness.RunningDesk;
import org.aftersales.replay.Site;

/** The application: one process after the other over the same database. */
final class Life implements AutoCloseable {

    /** So many lives keep their logs in {@code target}. */
    private static final int LOGS = 4;

    private static final String CALL_TIMEOUT = "1500ms";

    /** Six times what a provider is waited for, the least that the desk accepts, and some time to queue: the next life takes over soon. */
    private static final String LOCK_MILLIS = "12000";

    private final String name;
    private final Map<String, String> settings;
    private volatile RunningDesk desk;
    private volatile Site site;
    private int lives;

    /** @param name of its logs */
    Life(String name, String database, Map<String, String> providers) {
        this.name = name;
        settings = new HashMap<>(providers);
        settings.put("spring.datasource.url", database);
        settings.put("spring.datasource.username", "postgres");
        settings.put("spring.datasource.password", "");
        settings.put("camunda.bpm.job-execution.lock-time-in-millis", LOCK_MILLIS);
        settings.put("aftersales.outside.call-timeout", CALL_TIMEOUT);
        settings.put("aftersales.refund.alipay.call-timeout", CALL_TIMEOUT);
        settings.put("aftersales.refund.wechat-pay.call-timeout", CALL_TIMEOUT);
        settings.put("aftersales.refund.alipay.bill-timeout", CALL_TIMEOUT);
        settings.put("aftersales.refund.wechat-pay.bill-timeout", CALL_TIMEOUT);
        settings.put("aftersales.refund.guard.rest", "3s");
        begin();
    }

    private void begin() {
        lives++;
        desk = RunningDesk.start(name + "-" + lives % LOGS, settings);
        site = new Site(desk.baseUrl());
    }

    /** Nothing is finished, nothing is said. */
    void kill() {
        desk.kill();
    }

    void again() {
        desk.close();
        begin();
    }

    String address() {
        return desk.baseUrl();
    }

    /** As it is reached now. */
    Site site() {
        return site;
    }

    @Override
    public void close() {
        desk.close();
    }
}
