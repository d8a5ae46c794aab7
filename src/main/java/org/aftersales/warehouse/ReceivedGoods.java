package org.aftersales.warehouse;

import java.util.LinkedHashMap;
import java.util.List;
import org.aftersales.shared.ArticleUnits;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.GoodsReceived;
import org.springframework.stereotype.Component;

/** What came, from the receipts. */
@Component
class ReceivedGoods implements GoodsReceived {

    private final Parcels parcels;

    ReceivedGoods(Parcels parcels) {
        this.parcels = parcels;
    }

    @Override
    public List<ArticleUnits> last(CaseNumber caseNumber) {
        var articles = new LinkedHashMap<String, ArticleUnits>();
        var received = parcels.of(caseNumber);
        var newest = received.isEmpty()
                ? List.<ParcelLine>of()
                : received.get(received.size() - 1).lines();
        for (var line : newest) {
            articles.merge(
                    line.sku(),
                    new ArticleUnits(line.sku(), line.description(), line.units()),
                    (before, more) ->
                            new ArticleUnits(before.sku(), before.description(), before.units() + more.units()));
        }
        return List.copyOf(articles.values());
    }
}
