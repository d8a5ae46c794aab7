-- What the shop sells. The class decides how returned goods may be treated.
create table product (
    sku           varchar(64) primary key,
    name          varchar(300) not null,
    name_zh       varchar(300),
    product_class varchar(20) not null,
    constraint product_class_known check (product_class in ('GENERAL', 'HEALTH'))
);
