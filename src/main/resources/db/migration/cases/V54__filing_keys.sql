-- One row per request that opened a case: the same key of the same client never opens a second one.
create table filing_key (
    client varchar(64) not null,
    request_key varchar(100) not null,
    body_hash varchar(100) not null,
    case_number varchar(24) not null,
    filed_at timestamp with time zone not null,
    primary key (client, request_key)
);
