package org.aftersales.shared;

import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** What a customer who was paid before the goods came is asked to pay back. */
public interface MoneyClaims {

    /** @return empty when all that was paid for came undamaged, or has not been compared yet */
    Optional<Claim> of(CaseNumber caseNumber);

    /**
     * @param amount what was paid for the articles
     * @param articles that did not come or were refused
     */
    record Claim(Money amount, List<ArticleUnits> articles) {
        public Claim {
            articles = List.copyOf(articles);
        }
    }
}
