-- Months that are closed, and what each account came to: what is payable is paid out and gone, what is below zero is carried into the next month.
-- Append-only: a closed month stays as it is.
create table commission_month (
    in_month  varchar(7) primary key,
    closed_at timestamp with time zone not null,
    closed_by varchar(64) not null
);
create table commission_closing (
    account_id bigint not null references commission_account (id),
    in_month   varchar(7) not null references commission_month (in_month),
    opening    bigint not null,
    moved      bigint not null,
    payable    bigint not null,
    carried    bigint not null,
    primary key (account_id, in_month),
    constraint commission_closing_adds_up check (opening + moved = payable + carried),
    constraint commission_closing_either check (opening <= 0 and payable >= 0 and carried <= 0 and (payable = 0 or carried = 0))
);
