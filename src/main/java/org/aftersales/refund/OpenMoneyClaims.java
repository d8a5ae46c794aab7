package org.aftersales.refund;

import java.util.Optional;
import org.aftersales.shared.ArticleUnits;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.MoneyClaims;
import org.springframework.stereotype.Service;

/** What customers are asked to pay back, from the collections. */
@Service
class OpenMoneyClaims implements MoneyClaims {

    private final MoneyCollections collections;

    OpenMoneyClaims(MoneyCollections collections) {
        this.collections = collections;
    }

    @Override
    public Optional<Claim> of(CaseNumber caseNumber) {
        return collections.of(caseNumber).map(collection -> claim(collection.goods()));
    }

    private static Claim claim(OutstandingGoods goods) {
        return new Claim(
                goods.total(),
                goods.lines().stream()
                        .map(line -> new ArticleUnits(line.sku(), line.description(), line.units()))
                        .toList());
    }
}
