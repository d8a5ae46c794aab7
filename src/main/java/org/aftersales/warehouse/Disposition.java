package org.aftersales.warehouse;

/** What becomes of inspected goods (QC-02, U11); the choices of the decision table {@code GoodsDisposition}. */
public enum Disposition {
    RESTOCK(Stock.SELLABLE),
    DAMAGED_STOCK(Stock.DAMAGED),
    QUARANTINE(Stock.QUARANTINE),
    RETURN_TO_FACTORY(Stock.FACTORY),
    RETURN_TO_VENDOR(Stock.VENDOR),
    SCRAP(Stock.SCRAP),
    RETURN_TO_CUSTOMER(Stock.BACK_TO_CUSTOMER);

    private final Stock stock;

    Disposition(Stock stock) {
        this.stock = stock;
    }

    public Stock stock() {
        return stock;
    }
}
