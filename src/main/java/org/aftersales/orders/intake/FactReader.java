package org.aftersales.orders.intake;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aftersales.orders.ImportFault;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Reads facts one by one; what is wrong is noted with its place, and reading goes on so that the shop hears of everything at once. */
final class FactReader {

    /** Ten billion whole units: no order line is dearer, and sums over thousands of lines stay within a long. */
    private static final long LARGEST_AMOUNT_MINOR = 1_000_000_000_000L;

    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?\\d+");
    private static final Pattern DECIMAL_NUMBER = Pattern.compile("[+-]?\\d{1,30}(\\.\\d+)?");
    private static final Pattern TIME_WITH_OFFSET = Pattern.compile(".*T.*(Z|[+-]\\d\\d:\\d\\d)");
    private static final int LARGEST_NUMBER = 1_000_000_000;

    private final ToldFacts facts;
    private final OrderFaults faults;
    private final Set<String> asked = new HashSet<>();

    FactReader(ToldFacts facts, OrderFaults faults) {
        this.facts = facts;
        this.faults = faults;
    }

    void fault(String name, ImportFault fault, @Nullable Object argument) {
        faults.add(facts.place(), name.isEmpty() ? "" : facts.naming().apply(name), fault, argument);
    }

    /** Names that nobody asked for: a field that was misspelt would else be an absent fact. */
    void refuseUnknown() {
        facts.values().keySet().stream()
                .filter(name -> !asked.contains(name))
                .sorted()
                .forEach(name -> faults.add(facts.place(), shortened(name), ImportFault.FIELD_UNKNOWN, null));
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(name.length(), 64));
    }

    boolean tells(String name) {
        asked.add(name);
        return facts.values().containsKey(name);
    }

    @Nullable
    String text(String name, int longest) {
        asked.add(name);
        var text = facts.values().get(name);
        if (text != null && text.length() > longest) {
            fault(name, ImportFault.TEXT_TOO_LONG, longest);
            return null;
        }
        return text;
    }

    String requiredText(String name, int longest) {
        required(name);
        var text = text(name, longest);
        return text == null ? "" : text;
    }

    private void required(String name) {
        if (!tells(name)) {
            fault(name, ImportFault.FIELD_MISSING, null);
        }
    }

    int requiredUnits(String name) {
        required(name);
        return units(name, 1);
    }

    /** @param otherwise the number when none is told */
    int units(String name, int otherwise) {
        var number = number(name, otherwise);
        if (number < 1) {
            fault(name, ImportFault.NUMBER_NOT_POSITIVE, null);
            return 1;
        }
        return (int) number;
    }

    long number(String name, int otherwise) {
        var text = text(name, 40);
        if (text == null) {
            return otherwise;
        }
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            fault(name, ImportFault.NUMBER_UNREADABLE, null);
            return 1;
        }
        if (text.length() > 10 || Long.parseLong(text) > LARGEST_NUMBER) {
            fault(name, ImportFault.NUMBER_TOO_LARGE, null);
            return 1;
        }
        return Long.parseLong(text);
    }

    long count(String name) {
        var count = number(name, 0);
        if (count < 0) {
            fault(name, ImportFault.AMOUNT_NEGATIVE, null);
            return 0;
        }
        return count;
    }

    long requiredAmount(String name, CurrencyUnit currency) {
        required(name);
        return amount(name, currency);
    }

    /** @return minor units; zero when none is told or it is wrong */
    long amount(String name, CurrencyUnit currency) {
        return amount(name, currency.getDecimalPlaces(), ImportFault.AMOUNT_TOO_PRECISE);
    }

    /** @return whole smallest parts of a point; zero when none is told or it is wrong */
    long requiredPoints(String name, int decimals) {
        required(name);
        return amount(name, decimals, ImportFault.POINTS_TOO_PRECISE);
    }

    private long amount(String name, int decimals, ImportFault tooPrecise) {
        var text = text(name, 40);
        if (text == null) {
            return 0;
        }
        if (!DECIMAL_NUMBER.matcher(text).matches()) {
            fault(name, ImportFault.AMOUNT_UNREADABLE, null);
            return 0;
        }
        var amount = new BigDecimal(text);
        if (amount.scale() > decimals) {
            fault(name, tooPrecise, decimals);
        } else if (amount.signum() < 0) {
            fault(name, ImportFault.AMOUNT_NEGATIVE, null);
        } else if (amount.movePointRight(decimals).compareTo(BigDecimal.valueOf(LARGEST_AMOUNT_MINOR)) > 0) {
            fault(name, ImportFault.AMOUNT_TOO_LARGE, null);
        } else {
            return amount.movePointRight(decimals).longValueExact();
        }
        return 0;
    }

    Instant requiredTime(String name, ZoneId zone, Clock clock) {
        required(name);
        var time = time(name, zone, clock);
        return time == null ? Instant.EPOCH : time;
    }

    /** @param zone of a time that names none */
    @Nullable
    Instant time(String name, ZoneId zone, Clock clock) {
        var text = text(name, 40);
        if (text == null) {
            return null;
        }
        try {
            var time = TIME_WITH_OFFSET.matcher(text).matches()
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(zone).toInstant();
            if (time.isAfter(clock.instant())) {
                fault(name, ImportFault.TIME_IN_FUTURE, null);
            }
            return time;
        } catch (DateTimeParseException notATime) {
            fault(name, ImportFault.TIME_UNREADABLE, null);
            return null;
        }
    }

    @Nullable
    LocalDate date(String name) {
        var text = text(name, 40);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            fault(name, ImportFault.DATE_UNREADABLE, null);
            return null;
        }
    }

    <E extends Enum<E>> @Nullable E choice(String name, Class<E> choices) {
        var text = text(name, 64);
        if (text == null) {
            return null;
        }
        for (var choice : choices.getEnumConstants()) {
            if (choice.name().equalsIgnoreCase(text)) {
                return choice;
            }
        }
        fault(
                name,
                ImportFault.CHOICE_UNKNOWN,
                Arrays.stream(choices.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")));
        return null;
    }

    @Nullable
    Boolean yesOrNo(String name) {
        var text = text(name, 40);
        if (text == null) {
            return null;
        }
        if (!text.matches("true|false")) {
            fault(name, ImportFault.CHOICE_UNKNOWN, "true, false");
            return null;
        }
        return Boolean.valueOf(text);
    }
}
