-- Couriers who fetch goods at the customer's door (RR-12): a row a booking, with the key under which the courier knows it.
create table pick_up (
    booking_key varchar(36) not null primary key,
    case_number varchar(24) not null,
    -- the case while the booking is open: a case has at most one
    open_case varchar(24) unique,
    wished_by varchar(64) not null,
    wished_at timestamp with time zone not null,
    pick_up_day date not null,
    slot varchar(20) not null,
    contact_cipher varchar(1000) not null,
    phone_cipher varchar(1000) not null,
    address_cipher varchar(4000) not null,
    state varchar(20) not null
        check (state in ('WISHED', 'BOOKED', 'COLLECTED', 'MISSED', 'REFUSED', 'GIVEN_UP', 'NOT_NEEDED')),
    attempts integer default 0 not null check (attempts >= 0),
    reference varchar(64),
    missed_cipher varchar(4000),
    check ((open_case is not null) = (state in ('WISHED', 'BOOKED', 'REFUSED')))
);
create index pick_up_case on pick_up (case_number, wished_at);
create index pick_up_day on pick_up (pick_up_day, state);
