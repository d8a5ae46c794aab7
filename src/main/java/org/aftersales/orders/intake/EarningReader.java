package org.aftersales.orders.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.aftersales.orders.Earning;
import org.aftersales.orders.ImportFault;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Reads what the sale of a line earned: for whom, how far up the line, of which kind, how much. */
final class EarningReader {

    static final int MOST_EARNINGS = 50;

    private static final int HIGHEST_LEVEL = 99;
    /** It stands in addresses, and whose it is signs in with it. */
    private static final Pattern DISTRIBUTOR = Pattern.compile("\\p{Alnum}[\\p{Alnum}._-]{0,63}");

    private final CurrencyUnit currency;
    private final OrderFaults faults;

    EarningReader(CurrencyUnit currency, OrderFaults faults) {
        this.currency = currency;
        this.faults = faults;
    }

    private record Place(@Nullable String distributor, int level, Earning.Kind kind) {}

    List<Earning> read(ToldLine line, int lineNumber) {
        if (line.earnings().size() > MOST_EARNINGS) {
            faults.in(line.facts()).fault("earnings", ImportFault.EARNINGS_TOO_MANY, MOST_EARNINGS);
            return List.of();
        }
        var earnings = new ArrayList<Earning>();
        var places = new HashSet<Place>();
        for (var told : line.earnings()) {
            var reader = faults.in(told);
            var earning = earning(reader, lineNumber);
            if (earning != null && !places.add(new Place(earning.distributor(), earning.level(), earning.kind()))) {
                reader.fault("kind", ImportFault.EARNING_TOLD_TWICE, null);
            }
            if (earning != null) {
                earnings.add(earning);
            }
        }
        return earnings;
    }

    private @Nullable Earning earning(FactReader reader, int lineNumber) {
        if (reader.tells(CsvEarnings.UNREADABLE)) {
            reader.fault("kind", ImportFault.EARNING_UNREADABLE, null);
            return null;
        }
        var kind = kind(reader);
        var distributor = distributor(reader, kind);
        var level = (int) reader.count("level");
        if (level > HIGHEST_LEVEL) {
            reader.fault("level", ImportFault.LEVEL_TOO_HIGH, HIGHEST_LEVEL);
        }
        var amount = amount(reader, kind);
        reader.refuseUnknown();
        return kind == null ? null : new Earning(lineNumber, distributor, level, kind, amount);
    }

    private static Earning.@Nullable Kind kind(FactReader reader) {
        if (!reader.tells("kind")) {
            reader.fault("kind", ImportFault.FIELD_MISSING, null);
        }
        return reader.choice("kind", Earning.Kind.class);
    }

    /** Only points are the customer's own. */
    private static @Nullable String distributor(FactReader reader, Earning.@Nullable Kind kind) {
        var number = reader.text("distributor", 64);
        if (number != null && !DISTRIBUTOR.matcher(number).matches()) {
            reader.fault("distributor", ImportFault.DISTRIBUTOR_UNREADABLE, null);
        } else if (!reader.tells("distributor") && kind != null && kind != Earning.Kind.POINTS) {
            reader.fault("distributor", ImportFault.FIELD_MISSING, null);
        }
        return number;
    }

    private long amount(FactReader reader, Earning.@Nullable Kind kind) {
        return kind == null || kind.money()
                ? reader.requiredAmount("amount", currency)
                : reader.requiredPoints("amount", Earning.POINT_DECIMALS);
    }
}
