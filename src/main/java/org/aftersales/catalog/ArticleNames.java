package org.aftersales.catalog;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What an article is called in the language of whoever reads: its Chinese name for readers of Chinese, where the shop has told one. */
@Service
public class ArticleNames {

    /** So long a name that the shop has changed may still be read. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private static final int KEPT = 10_000;

    private final Products products;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    ArticleNames(Products products, Clock clock) {
        this.products = products;
        this.clock = clock;
    }

    /** @param told what the order, or the parcel, calls the article: read by whoever has no other name for it */
    public String of(Locale language, String sku, String told) {
        return language.getLanguage().equals(Locale.CHINESE.getLanguage())
                ? chinese(sku).orElse(told)
                : told;
    }

    private Optional<String> chinese(String sku) {
        var now = clock.instant();
        var remembered = known.get(sku);
        if (remembered == null || !remembered.freshAt(now)) {
            if (known.size() >= KEPT) {
                known.clear();
            }
            remembered = new Known(products.find(sku).map(Product::nameZh).orElse(null), now);
            known.put(sku, remembered);
        }
        return Optional.ofNullable(remembered.name());
    }

    private record Known(@Nullable String name, Instant since) {

        boolean freshAt(Instant now) {
            return now.isBefore(since.plus(FRESH)) && !now.isBefore(since);
        }
    }
}
