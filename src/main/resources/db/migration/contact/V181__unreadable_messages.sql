-- since when a message to be sent cannot be read, because the key is lost with which it was encrypted
alter table customer_message add column unreadable_since timestamp with time zone;
