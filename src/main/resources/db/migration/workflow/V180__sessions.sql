-- Sessions of signed-in people, known to every node. Tables and columns are named as Spring Session expects them.
create table spring_session (
    primary_id char(36) not null primary key,
    session_id char(36) not null unique,
    -- times in milliseconds since 1970, the interval in seconds
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    -- the id of the person in the engine's identity service
    principal_name varchar(100)
);

create index spring_session_expiry on spring_session (expiry_time);

create table spring_session_attributes (
    session_primary_id char(36) not null references spring_session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    -- sealed like personal data
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);
