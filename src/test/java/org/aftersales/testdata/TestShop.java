package org.aftersales.testdata;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.aftersales.orders.Hold;
import org.aftersales.orders.ShopDispatch;
import org.aftersales.orders.ShopSilentException;
import org.aftersales.shared.OrderNumber;

/** A shop that holds every order, unless it is said of one that nobody answers about it, or that it has left. */
public final class TestShop implements ShopDispatch {

    public final Set<OrderNumber> silentAbout = ConcurrentHashMap.newKeySet();
    public final Set<OrderNumber> silentAfterHolding = ConcurrentHashMap.newKeySet();
    public final Set<OrderNumber> gone = ConcurrentHashMap.newKeySet();
    public final List<String> told = new CopyOnWriteArrayList<>();

    /** How often it was asked about an order, and always under one key. */
    public final Map<OrderNumber, List<String>> asked = new ConcurrentHashMap<>();

    /** What happens, by order, while the shop is thinking about it. */
    public final Map<OrderNumber, Runnable> meanwhile = new ConcurrentHashMap<>();

    @Override
    public boolean hold(Hold hold) {
        asked.computeIfAbsent(hold.order(), any -> new CopyOnWriteArrayList<>()).add(hold.key());
        answers(hold);
        return !gone.contains(hold.order());
    }

    @Override
    public void release(Hold hold) {
        answers(hold);
        if (silentAfterHolding.contains(hold.order())) {
            throw new ShopSilentException("nobody answers any more");
        }
        told.add("release " + hold.caseNumber());
    }

    @Override
    public void cancel(Hold hold) {
        answers(hold);
        told.add("cancel " + hold.caseNumber());
    }

    private void answers(Hold hold) {
        meanwhile.getOrDefault(hold.order(), () -> {}).run();
        if (silentAbout.contains(hold.order())) {
            throw new ShopSilentException("nobody answers");
        }
    }
}
