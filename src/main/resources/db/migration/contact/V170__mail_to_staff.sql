-- mail to staff about their tasks leaves by the same outbox; it names no customer
alter table customer_message alter column customer_number drop not null;
