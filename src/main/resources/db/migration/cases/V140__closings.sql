-- Why a manager closed a case before its end. The reason is ciphertext.
create table case_closing (
    case_number varchar(24) not null primary key references case_file,
    closed_by varchar(64) not null,
    closed_at timestamp with time zone not null,
    reason_cipher varchar(8000) not null
);
