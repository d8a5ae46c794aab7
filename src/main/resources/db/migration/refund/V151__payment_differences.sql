-- what our books and a provider's tell differently; each is raised with finance once
create table payment_difference (
    difference_key varchar(200) not null primary key,
    -- the case, or a number of its own for what belongs to none
    number varchar(20) not null,
    case_number varchar(20),
    provider varchar(40) not null,
    refund_number varchar(64) not null,
    kind varchar(30) not null check (kind in ('MISSING_HERE', 'MISSING_THERE', 'OTHER_AMOUNT', 'OTHER_STATE', 'FORGED_NOTIFICATION')),
    ours varchar(100) not null,
    theirs varchar(100) not null,
    found_at timestamp with time zone not null,
    resolved_at timestamp with time zone,
    resolved_by varchar(64),
    note_cipher varchar(4000),
    check ((resolved_at is null and note_cipher is null) or (resolved_at is not null and note_cipher is not null))
);
create index payment_difference_number_open on payment_difference (number);
create sequence payment_difference_number start with 900000001;
