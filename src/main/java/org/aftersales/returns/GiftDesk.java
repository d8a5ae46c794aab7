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
import org.aftersales.shared.CarrierGifts;
import org.aftersales.shared.CaseNumber;
import org.springframework.stereotype.Service;

/**
 * A new article as a gift where the carrier damaged the goods (RR-19): promised by the reviewer, or by the superior who settles that it was
 * the carrier; approved by another superior. All methods join the caller's transaction; the checks change nothing.
 */
@Service
public class GiftDesk implements CarrierGifts {

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
        check(file.number(), possible(file), promise);
    }

    /** Nothing when the reviewer promises nothing. */
    void promise(CaseFile file, Promise promise) throws BusinessException {
        promise(file.number(), possible(file), promise);
    }

    @Override
    public void check(CaseNumber number, boolean carrierAtFault, Promise promise) throws BusinessException {
        if (promise.sku().isPresent()) {
            article(number, carrierAtFault, promise);
            units(promise);
        }
    }

    @Override
    public void promise(CaseNumber number, boolean carrierAtFault, Promise promise) throws BusinessException {
        check(number, carrierAtFault, promise);
        if (promise.sku().isPresent()) {
            var article = article(number, carrierAtFault, promise);
            gifts.promise(number, article.sku(), article.name(), units(promise));
            cases.note(number, "GiftPromised", Map.of("sku", article.sku()));
        }
    }

    private Product article(CaseNumber number, boolean carrierAtFault, Promise promise) throws BusinessException {
        if (!carrierAtFault) {
            throw new GiftNotForThisReasonException();
        }
        if (gifts.of(number).isPresent()) {
            throw new GiftPromisedException();
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
