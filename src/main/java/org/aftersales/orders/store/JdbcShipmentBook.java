package org.aftersales.orders.store;

import java.time.ZoneOffset;
import java.util.Optional;
import org.aftersales.orders.Shipment;
import org.aftersales.orders.ShipmentBook;
import org.aftersales.shared.OrderNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Parcels in the table {@code order_shipment}. */
@Repository
class JdbcShipmentBook implements ShipmentBook {

    private final JdbcClient jdbc;

    JdbcShipmentBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> content(OrderNumber order, String shipmentNumber) {
        return jdbc.sql("select content from order_shipment where order_number = ? and shipment_number = ?")
                .params(order.value(), shipmentNumber)
                .query(String.class)
                .optional();
    }

    @Override
    public void store(Shipment shipment) {
        var at = shipment.shippedAt().atOffset(ZoneOffset.UTC);
        jdbc.sql("insert into order_shipment (order_number, shipment_number, content, shipped_at) values (?, ?, ?, ?)")
                .params(shipment.order().value(), shipment.number(), shipment.content(), at)
                .update();
        jdbc.sql("update shop_order set shipped_at = coalesce(shipped_at, ?) where order_number = ?")
                .params(at, shipment.order().value())
                .update();
    }
}
