package org.aftersales.shared;

import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** What a customer who was paid before the goods came is asked to pay back. */
public interface MoneyClaims {

    /** @return empty when all that was paid for came undamaged, or has not been compared yet */
    Optional<Claim> of(CaseNumber caseNumber);

    /** @param amount what was paid for the articles */
    record Claim(Money amount, List<Article> articles) {
        public Claim {
            articles = List.copyOf(articles);
        }
    }

    /**
     * @param description what the order calls it
     * @param units that did not come or were refused, at least 1
     */
    record Article(String sku, String description, int units) {}
}
