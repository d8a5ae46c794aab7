package org.aftersales.warehouse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.aftersales.cases.CaseFile;
import org.aftersales.catalog.Product;
import org.aftersales.catalog.Products;
import org.aftersales.orders.Order;
import org.aftersales.orders.OrderLine;
import org.aftersales.orders.OrderUnknownException;
import org.aftersales.orders.Orders;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.Waybill;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges what a person says has come, before anything is written. */
@Component
class ArrivalCheck {

    /** Characters that say what an article without number is. */
    private static final int SHORTEST_WORDS = 3;

    private static final int LONGEST_WORDS = 200;

    private final Orders orders;
    private final Products products;

    ArrivalCheck(Orders orders, Products products) {
        this.orders = orders;
        this.products = products;
    }

    /** @return the parcel's lines: those of the request as it knows them, other articles as the catalog knows them */
    List<Parcels.NewLine> lines(Arrival arrival, CaseFile file) throws BusinessException {
        Units.check(LongStream.concat(
                arrival.lines().stream().mapToLong(Arrival.OfLine::units),
                arrival.otherArticles().stream().mapToLong(Arrival.OtherArticle::units)));
        var lines = new ArrayList<Parcels.NewLine>();
        lines.addAll(requested(arrival.lines(), file));
        lines.addAll(others(arrival.otherArticles(), file));
        return lines;
    }

    /** @return the number as couriers write it; empty when none was given */
    Optional<String> trackingNumber(@Nullable String typed) throws TrackingNumberInvalidException {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(Waybill.number(typed).orElseThrow(TrackingNumberInvalidException::new));
    }

    private List<Parcels.NewLine> requested(List<Arrival.OfLine> came, CaseFile file) throws BusinessException {
        var lines = new ArrayList<Parcels.NewLine>();
        if (came.isEmpty()) {
            return lines;
        }
        var sold = sold(file);
        var seen = new HashSet<Integer>();
        for (var line : came) {
            var asked = file.lines().stream()
                    .filter(requested -> requested.lineNumber() == line.lineNumber())
                    .findFirst()
                    .orElseThrow(() -> new LineNotOfCaseException(line.lineNumber()));
            if (!seen.add(line.lineNumber())) {
                throw new RecordedTwiceException(Integer.toString(line.lineNumber()));
            }
            lines.add(requestedLine(asked, sold.get(asked.orderLineId()), (int) line.units()));
        }
        return lines;
    }

    private Map<Long, OrderLine> sold(CaseFile file) throws OrderUnknownException {
        Order order = orders.get(file.orderNumber());
        var lines = new HashMap<Long, OrderLine>();
        order.lines().forEach(line -> lines.put(line.id(), line));
        return lines;
    }

    private static Parcels.NewLine requestedLine(CaseFile.CaseLine asked, OrderLine sold, int units) {
        return new Parcels.NewLine(
                asked.id(),
                asked.lineNumber(),
                asked.sku(),
                asked.description(),
                sold.productClass(),
                sold.batch(),
                sold.expiry(),
                units);
    }

    private List<Parcels.NewLine> others(List<Arrival.OtherArticle> came, CaseFile file) throws BusinessException {
        var lines = new ArrayList<Parcels.NewLine>();
        if (came.isEmpty()) {
            return lines;
        }
        var seen = new HashSet<String>();
        for (var other : came) {
            if (other.sku().isBlank() || !other.words().isBlank()) {
                lines.add(unidentified(other, lines.size() + 1));
                continue;
            }
            if (!seen.add(other.sku())) {
                throw new RecordedTwiceException(other.sku());
            }
            var product = another(other.sku(), file);
            lines.add(new Parcels.NewLine(
                    null,
                    null,
                    product.sku(),
                    product.name(),
                    product.productClass().name(),
                    null,
                    null,
                    (int) other.units()));
        }
        return lines;
    }

    /** It has a number of its own within the parcel, so that refusals can name it. */
    private static Parcels.NewLine unidentified(Arrival.OtherArticle other, int number)
            throws ArticleWordsInvalidException {
        var words = other.words().strip();
        if (!other.sku().isBlank()
                || words.length() < SHORTEST_WORDS
                || words.length() > LONGEST_WORDS
                || words.chars().anyMatch(Character::isISOControl)) {
            throw new ArticleWordsInvalidException(SHORTEST_WORDS, LONGEST_WORDS);
        }
        return new Parcels.NewLine(
                null, null, "UNIDENTIFIED-" + number, words, ParcelLine.UNIDENTIFIED, null, null, (int) other.units());
    }

    private Product another(String sku, CaseFile file) throws BusinessException {
        if (file.lines().stream().anyMatch(line -> line.sku().equals(sku))) {
            throw new ArticleRequestedException(sku);
        }
        return products.find(sku).orElseThrow(() -> new ArticleNotInCatalogException(sku));
    }
}
