-- How far an import is; in a table because another node may be asked.
create table order_import (
    id          varchar(36) primary key,
    state       varchar(12) not null,
    rows_read   bigint default 0 not null,
    imported    integer default 0 not null,
    unchanged   integer default 0 not null,
    changed     integer default 0 not null,
    refused     integer default 0 not null,
    errors      integer default 0 not null,
    started_by  varchar(64) not null,
    started_at  timestamp with time zone not null,
    updated_at  timestamp with time zone not null
);

-- What was wrong, never what was written there: a shifted column would put a phone number into a price.
create table order_import_error (
    import_id    varchar(36) not null references order_import (id),
    error_index  integer not null,
    file_line    bigint not null,
    order_number varchar(64),
    field        varchar(64) not null,
    fault        varchar(40) not null,
    argument     varchar(64),
    primary key (import_id, error_index)
);
