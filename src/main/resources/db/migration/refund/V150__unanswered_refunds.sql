-- a provider that says it is still at work is waited for; one that says nothing is given up after some questions in a row
alter table refund add column unanswered integer default 0 not null;
-- when it was handed to the provider: refunds of one payment keep a distance
alter table refund add column sent_at timestamp with time zone;
-- when the provider gave back to us what it had paid: nothing more is paid under that number
alter table refund add column taken_back_at timestamp with time zone;
create index refund_payment on refund (payment_id);
