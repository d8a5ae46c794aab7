package org.aftersales.refund.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aftersales.catalog.ArticleNames;
import org.aftersales.refund.AmountOnTable;
import org.aftersales.refund.RefundCalculation;
import org.aftersales.shared.MoneyText;
import org.aftersales.shared.Proportion;
import org.aftersales.shared.Texts;
import org.joda.money.CurrencyUnit;
import org.springframework.stereotype.Component;

/** A calculation in sentences, in the reader's language. */
@Component
class ExplainedAmount {

    private final Texts texts;
    private final ArticleNames names;

    ExplainedAmount(Texts texts, ArticleNames names) {
        this.texts = texts;
        this.names = names;
    }

    List<Map<String, Object>> lines(RefundCalculation calculation, Locale language) {
        return calculation.lines().stream()
                .map(line -> line(line, calculation.currency(), language))
                .toList();
    }

    private Map<String, Object> line(RefundCalculation.Line line, CurrencyUnit currency, Locale language) {
        return Map.of(
                "product", names.of(language, line.sku(), line.description()),
                "sku", line.sku(),
                "quantity", line.units(),
                "unitPrice", MoneyText.of(currency, Proportion.upTo(line.paidMinor(), 1, line.lineUnits()), language),
                "subtotal", MoneyText.of(currency, line.amountMinor(), language),
                "explanation", share(line, currency, language) + fee(line, currency, language));
    }

    private String share(RefundCalculation.Line line, CurrencyUnit currency, Locale language) {
        var share = MoneyText.of(currency, line.shareMinor(), language);
        var paid = MoneyText.of(currency, line.paidMinor(), language);
        return line.settledBefore() == 0
                ? texts.in(
                        language,
                        "{0} of {1} units, for which {2} was paid: {3}.",
                        line.units(),
                        line.lineUnits(),
                        paid,
                        share)
                : texts.in(
                        language,
                        "{0} of {1} units, for which {2} was paid, after {3} refunded before: {4}.",
                        line.units(),
                        line.lineUnits(),
                        paid,
                        line.settledBefore(),
                        share);
    }

    private String fee(RefundCalculation.Line line, CurrencyUnit currency, Locale language) {
        return line.feeMinor() == 0
                ? ""
                : " " + texts.in(language, "Less fees of {0}.", MoneyText.of(currency, line.feeMinor(), language));
    }

    /** What the amount is made of, as long as somebody still decides about fee and freight: without a total. */
    List<Map<String, Object>> basis(AmountOnTable amount, Locale language) {
        var calculation = amount.calculation();
        var basis = new Sum(calculation.currency(), language, new ArrayList<>());
        basis.goods(calculation);
        basis.addIfAny(
                "Freight paid",
                amount.freightLeftMinor(),
                "What is left of it; it goes back when the box below is ticked.");
        return basis.rows;
    }

    List<Map<String, Object>> sum(AmountOnTable amount, Locale language) {
        var calculation = amount.calculation();
        var sum = new Sum(calculation.currency(), language, new ArrayList<>());
        sum.goods(calculation);
        sum.addIfAny(
                "Service fee",
                -calculation.serviceFeeMinor(),
                "Taken by the reviewer after agreement with the customer.");
        sum.addIfAny("Freight", calculation.freightMinor(), "Given back once per order.");
        sum.add("Refund in total", calculation.totalMinor(), standing(amount));
        sum.addIfAny(
                "Coupon",
                calculation.couponMinor(),
                "Given back as a coupon, not as money, once money and goods are settled.");
        if (calculation.points() > 0) {
            sum.row(
                    "Points",
                    Long.toString(calculation.points()),
                    "Given back as points, not as money, once money and goods are settled.");
        }
        return sum.rows;
    }

    private static String standing(AmountOnTable amount) {
        if (amount.fixed()) {
            return "For the units listed above.";
        }
        return amount.sendBackReason().isPresent()
                ? "As it was sent back; it is calculated again with your changes."
                : "A preview; it is calculated again once it is clear what is refunded.";
    }

    private final class Sum {

        private final CurrencyUnit currency;
        private final Locale language;
        private final List<Map<String, Object>> rows;

        Sum(CurrencyUnit currency, Locale language, List<Map<String, Object>> rows) {
            this.currency = currency;
            this.language = language;
            this.rows = rows;
        }

        void goods(RefundCalculation calculation) {
            add("Goods", calculation.goodsMinor(), "The share of what was paid for these units.");
            addIfAny(
                    "Handling fee",
                    -calculation.handlingFeeMinor(),
                    "By the fee table, for reason and state of the goods.");
        }

        void addIfAny(String label, long minor, String why) {
            if (minor != 0) {
                add(label, minor, why);
            }
        }

        void add(String label, long minor, String why) {
            row(label, MoneyText.of(currency, minor, language), why);
        }

        void row(String label, String amount, String why) {
            rows.add(Map.of(
                    "label", texts.in(language, label),
                    "amount", amount,
                    "explanation", texts.in(language, why)));
        }
    }
}
