-- To whom the shop sold. Personal data only encrypted; equality search by keyed hash.
create table customer (
    customer_number varchar(64) primary key,
    customer_level  varchar(20) not null,
    language        varchar(10) not null,
    name_cipher     varchar(2000),
    phone_cipher    varchar(500),
    phone_index     varchar(64),
    mail_cipher     varchar(1000),
    mail_index      varchar(64),
    address_cipher  varchar(4000),
    content_hash    varchar(64) not null,
    constraint customer_level_known check (customer_level in ('NORMAL', 'SILVER', 'GOLD', 'VIP'))
);
create index customer_by_phone on customer (phone_index);
create index customer_by_mail on customer (mail_index);
