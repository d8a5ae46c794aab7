-- Photos of a case: re-encoded, then encrypted.
create table case_attachment (
    id varchar(36) not null primary key,
    case_number varchar(24) not null references case_file,
    purpose varchar(20) not null,
    media_type varchar(40) not null,
    width integer not null,
    height integer not null,
    uploaded_by varchar(64) not null,
    uploaded_at timestamp with time zone not null,
    content_cipher ${binary} not null
);
create index case_attachment_case on case_attachment (case_number, uploaded_at);
