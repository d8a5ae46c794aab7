-- Money that was paid before the goods came, for goods that did not come or were refused: one row a case, with its lines. The reason is ciphertext.
create table money_collection (
    case_number varchar(24) not null primary key,
    currency varchar(3) not null,
    freight_minor bigint not null check (freight_minor >= 0),
    total_minor bigint not null check (total_minor >= 0),
    state varchar(20) not null check (state in ('OPEN', 'WAIVER_ASKED', 'COLLECTED', 'WAIVED')),
    voucher_number varchar(64),
    reason_cipher varchar(8000),
    asked_by varchar(64),
    decided_by varchar(64),
    opened_at timestamp with time zone not null,
    decided_at timestamp with time zone,
    check (state <> 'COLLECTED' or voucher_number is not null)
);
create table money_collection_line (
    case_number varchar(24) not null references money_collection,
    case_line_id bigint not null,
    order_line_id bigint not null,
    sku varchar(64) not null,
    description varchar(500) not null,
    missing_units integer not null check (missing_units >= 0),
    refused_units integer not null check (refused_units >= 0),
    amount_minor bigint not null check (amount_minor >= 0),
    primary key (case_number, case_line_id),
    check (missing_units + refused_units >= 1)
);
