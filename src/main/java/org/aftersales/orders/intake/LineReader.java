package org.aftersales.orders.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.aftersales.catalog.ProductClass;
import org.aftersales.orders.Earning;
import org.aftersales.orders.ImportFault;
import org.aftersales.orders.SoldOrder;
import org.aftersales.orders.Spread;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Reads the lines of an order and spreads over them what was taken off the order as a whole: first the discount, then the coupon, then the points. */
final class LineReader {

    private final CurrencyUnit currency;
    private final OrderFaults faults;

    LineReader(CurrencyUnit currency, OrderFaults faults) {
        this.currency = currency;
        this.faults = faults;
    }

    /** A line before anything was taken off the whole order. */
    private record Priced(
            int lineNumber,
            String sku,
            String description,
            @Nullable String nameZh,
            @Nullable ProductClass productClass,
            long listPriceMinor,
            int units,
            long costMinor,
            long discountMinor,
            @Nullable String batch,
            @Nullable LocalDate expiry) {}

    /** What the lines tell. */
    record Read(List<SoldOrder.Line> lines, List<Earning> earnings) {}

    Read read(ToldOrder told, FactReader head) {
        var lines = new ArrayList<Priced>();
        var earnings = new ArrayList<Earning>();
        var earningReader = new EarningReader(currency, faults);
        var numbers = new HashSet<Integer>();
        for (int index = 0; index < told.lines().size(); index++) {
            var reader = faults.in(told.lines().get(index).facts());
            var line = line(reader, index + 1);
            if (!numbers.add(line.lineNumber())) {
                reader.fault("lineNumber", ImportFault.LINE_TOLD_TWICE, null);
            }
            reader.refuseUnknown();
            lines.add(line);
            earnings.addAll(earningReader.read(told.lines().get(index), line.lineNumber()));
        }
        if (lines.isEmpty()) {
            head.fault("lines", ImportFault.LINES_MISSING, null);
        }
        return new Read(spread(lines, head), earnings);
    }

    private Priced line(FactReader reader, int position) {
        var units = reader.requiredUnits("units");
        var unitPrice = reader.requiredAmount("unitPrice", currency);
        var gross = gross(reader, unitPrice, units);
        var discount = notMoreThan(gross, "discount", reader);
        return new Priced(
                reader.units("lineNumber", position),
                reader.requiredText("sku", 64),
                reader.requiredText("name", 300),
                reader.text("nameZh", 300),
                reader.choice("productClass", ProductClass.class),
                reader.tells("listPrice") ? reader.amount("listPrice", currency) : unitPrice,
                units,
                gross - discount,
                discount,
                reader.text("batch", 64),
                reader.date("expiry"));
    }

    private static long gross(FactReader reader, long unitPrice, int units) {
        var largest = 1_000_000_000_000L;
        if (unitPrice > largest / units) {
            reader.fault("unitPrice", ImportFault.AMOUNT_TOO_LARGE, null);
            return 0;
        }
        return unitPrice * units;
    }

    private long notMoreThan(long whole, String name, FactReader reader) {
        var part = reader.amount(name, currency);
        if (part > whole) {
            reader.fault(name, ImportFault.DISCOUNT_TOO_LARGE, null);
            return 0;
        }
        return part;
    }

    private List<SoldOrder.Line> spread(List<Priced> lines, FactReader head) {
        var costs = lines.stream().map(Priced::costMinor).toList();
        var discounts = Spread.over(notMoreThan(sum(costs), "discount", head), costs);
        var discounted = minus(costs, discounts);
        var coupons = Spread.over(notMoreThan(sum(discounted), "coupon.amount", head), discounted);
        var reduced = minus(discounted, coupons);
        var pointsMinor = Spread.over(notMoreThan(sum(reduced), "points.amount", head), reduced);
        var paid = minus(reduced, pointsMinor);
        // points follow what they were used for; on an order that was free before them, the first line takes them
        var points = sum(reduced) > 0
                ? Spread.over(head.count("points.count"), reduced)
                : firstTakes(head.count("points.count"), lines.size());
        var sold = new ArrayList<SoldOrder.Line>();
        for (int index = 0; index < lines.size(); index++) {
            var line = lines.get(index);
            sold.add(new SoldOrder.Line(
                    line.lineNumber(),
                    line.sku(),
                    line.description(),
                    line.nameZh(),
                    line.productClass(),
                    line.listPriceMinor(),
                    line.units(),
                    paid.get(index),
                    line.discountMinor() + discounts.get(index),
                    coupons.get(index),
                    points.get(index),
                    pointsMinor.get(index),
                    line.batch(),
                    line.expiry()));
        }
        return sold;
    }

    private static List<Long> firstTakes(long all, int parts) {
        var taken = new ArrayList<Long>();
        for (int index = 0; index < parts; index++) {
            taken.add(index == 0 ? all : 0L);
        }
        return taken;
    }

    private static long sum(List<Long> amounts) {
        return amounts.stream().mapToLong(Long::longValue).sum();
    }

    private static List<Long> minus(List<Long> amounts, List<Long> parts) {
        var left = new ArrayList<Long>();
        for (int index = 0; index < amounts.size(); index++) {
            left.add(amounts.get(index) - parts.get(index));
        }
        return left;
    }
}
