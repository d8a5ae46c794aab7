package org.aftersales.returns;

import java.util.Map;
import java.util.Optional;
import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseGifts;
import org.aftersales.cases.CaseMovedOnException;
import org.aftersales.cases.CaseReasons;
import org.aftersales.catalog.Product;
import org.aftersales.catalog.Products;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.springframework.stereotype.Service;

/**
 * A new article as a gift where the carrier damaged the goods (RR-19): promised by the reviewer, approved by a superior. All methods join
 * the caller's transaction; the checks change nothing.
 */
@Service
public class GiftDesk {

    private static final String CARRIER = "CARRIER";
    private static final int MOST_UNITS = 99;

    private final CaseFiles cases;
    private final CaseGifts gifts;
    private final CaseReasons reasons;
    private final Products products;

    GiftDesk(CaseFiles cases, CaseGifts gifts, CaseReasons reasons, Products products) {
        this.cases = cases;
        this.gifts = gifts;
        this.reasons = reasons;
        this.products = products;
    }

    /** Whether the carrier is to blame by the customer's reason. */
    public boolean possible(CaseFile file) {
        return reasons.forReturn(file.reason())
                .map(CaseReasons.Reason::faultParty)
                .filter(CARRIER::equals)
                .isPresent();
    }

    /** @throws BusinessException saying what is wrong with the promise */
    void check(CaseFile file, Promise promise) throws BusinessException {
        if (promise.sku().isPresent()) {
            article(file, promise);
            units(promise);
        }
    }

    /** Nothing when the reviewer promises nothing. */
    void promise(CaseFile file, Promise promise) throws BusinessException {
        check(file, promise);
        if (promise.sku().isPresent()) {
            var article = article(file, promise);
            gifts.promise(file.number(), article.sku(), article.name(), units(promise));
            cases.note(file.number(), "GiftPromised", Map.of("sku", article.sku()));
        }
    }

    private Product article(CaseFile file, Promise promise) throws BusinessException {
        if (!possible(file)) {
            throw new GiftNotForThisReasonException();
        }
        var sku = promise.sku().orElseThrow().strip();
        return products.find(sku).orElseThrow(() -> new GiftNotInCatalogException(sku));
    }

    private static int units(Promise promise) throws GiftUnitsInvalidException {
        return promise.units()
                .filter(units -> units >= 1 && units <= MOST_UNITS)
                .map(Long::intValue)
                .orElseThrow(() -> new GiftUnitsInvalidException(1, MOST_UNITS));
    }

    /** Whether a gift waits to be approved. */
    public boolean promised(CaseNumber number) {
        return gifts.of(number)
                .filter(gift -> gift.state() == CaseGifts.State.PROMISED)
                .isPresent();
    }

    /** The superior approves the gift or not. */
    public void decide(CaseNumber number, Decision decision) throws BusinessException {
        var approved = decision.approved();
        if (!gifts.decide(number, approved)) {
            throw new CaseMovedOnException(number, cases.get(number).status());
        }
        cases.note(number, approved ? "GiftApproved" : "GiftNotApproved", Map.of());
    }

    /** What the reviewer entered, still unchecked; without an article there is no gift. */
    public record Promise(Optional<String> sku, Optional<Long> units) {

        public static final Promise NONE = new Promise(Optional.empty(), Optional.empty());
    }

    /**
     * What the superior entered, still unchecked.
     *
     * @param choice {@code approve} or {@code refuse}
     */
    public record Decision(Optional<String> choice) {

        public boolean approved() throws GiftDecisionMissingException {
            return choice.filter(word -> word.equals("approve") || word.equals("refuse"))
                    .orElseThrow(GiftDecisionMissingException::new)
                    .equals("approve");
        }
    }
}
