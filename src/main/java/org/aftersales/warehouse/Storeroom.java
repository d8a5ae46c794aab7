package org.aftersales.warehouse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseUnknownException;
import org.aftersales.shared.CaseNumber;
import org.springframework.stereotype.Service;

/** Where inspected goods are put away. */
@Service
public class Storeroom {

    /** So many articles are told one by one in the timeline. */
    private static final int TOLD = 30;

    private final StockLedger ledger;
    private final CaseFiles cases;

    Storeroom(StockLedger ledger, CaseFiles cases) {
        this.ledger = ledger;
        this.cases = cases;
    }

    /**
     * Puts away what was inspected and is not put away yet; may be called again.
     *
     * @return whether the customer gets money for any unit of the case so far, in this or an earlier parcel
     */
    public boolean putAway(CaseNumber number) throws CaseUnknownException {
        var written = ledger.putAway(number);
        if (written > 0) {
            cases.note(number, "GoodsPutAway", facts(newest(ledger.ofCase(number), written)));
        }
        return cases.get(number).anythingCredited();
    }

    /** Parcels of one case are inspected one after the other: what was written last is what was put away now. */
    private static List<StockMovement> newest(List<StockMovement> movements, int written) {
        var inbound = movements.stream().filter(Storeroom::inbound).toList();
        return inbound.subList(inbound.size() - written, inbound.size());
    }

    private static boolean inbound(StockMovement movement) {
        return movement.type().equals("RETURN_INBOUND");
    }

    /** Where how many of each article lie now: units, stock and article, apart by commas. */
    private static Map<String, String> facts(List<StockMovement> putAway) {
        var units = new LinkedHashMap<String, Integer>();
        putAway.forEach(
                movement -> units.merge(movement.stock() + "," + movement.sku(), movement.units(), Integer::sum));
        var facts = new TreeMap<String, String>();
        for (var article : units.entrySet()) {
            if (facts.size() == TOLD) {
                facts.put("putAwayMore", "…");
                break;
            }
            facts.put("putAway%02d".formatted(facts.size()), article.getValue() + "," + article.getKey());
        }
        return facts;
    }
}
