-- What a case gives back besides the money, fixed once the refund is paid.
create table case_discount (
    case_number varchar(24) primary key references case_file,
    currency varchar(3) not null,
    coupon_minor bigint not null check (coupon_minor >= 0),
    points bigint not null check (points >= 0),
    coupon_code varchar(64),
    points_given_at timestamp with time zone,
    check (coupon_minor > 0 or points > 0),
    check (coupon_code is null or coupon_minor > 0),
    check (points_given_at is null or points > 0)
);

-- The desk's own book of points, for a shop that books them from its list: what was given back under which key.
create table points_book (
    points_key varchar(40) not null primary key,
    case_number varchar(24) not null references case_file,
    customer_number varchar(64) not null,
    points bigint not null check (points > 0),
    given_at timestamp with time zone not null
);
create index points_book_day on points_book (given_at);
