-- Where every unit of an order is: with the shop, held for a refund, cancelled, or gone. A unit is held or shipped, never both.
alter table order_line add column held_units integer default 0 not null;
alter table order_line add column cancelled_units integer default 0 not null;
alter table order_line add column shipped_units integer default 0 not null;
update order_line set shipped_units = units where order_number in
    (select order_number from shop_order where shipped_at is not null or delivered_at is not null);
alter table order_line add constraint order_line_dispatch_not_negative check (held_units >= 0 and cancelled_units >= 0 and shipped_units >= 0);
alter table order_line add constraint order_line_dispatch_within check (held_units + cancelled_units + shipped_units <= units);
alter table order_line drop constraint order_line_units_within;
alter table order_line add constraint order_line_units_within check
    (reserved_units + returned_units + exchanged_units + compensated_units + cancelled_units <= units);

-- What the shop is asked not to ship. The key was stored before the shop was asked; under it a question may be repeated.
create table order_hold (
    hold_key     varchar(40) primary key,
    case_number  varchar(24) not null unique,
    order_number varchar(64) not null references shop_order (order_number),
    state        varchar(20) not null check (state in ('ASKED', 'HELD', 'SHIPPED', 'RELEASED', 'CANCELLED')),
    unanswered   integer default 0 not null check (unanswered >= 0),
    asked_at     timestamp with time zone not null,
    changed_at   timestamp with time zone not null
);
create table order_hold_line (
    hold_key      varchar(40) not null references order_hold (hold_key),
    order_line_id bigint not null references order_line (id),
    units         integer not null check (units > 0),
    primary key (hold_key, order_line_id)
);

-- What the shop told of parcels that left, under the shop's own number, so that the same may be told again.
create table order_shipment (
    order_number    varchar(64) not null references shop_order (order_number),
    shipment_number varchar(64) not null,
    content         varchar(4000) not null,
    shipped_at      timestamp with time zone not null,
    primary key (order_number, shipment_number)
);
