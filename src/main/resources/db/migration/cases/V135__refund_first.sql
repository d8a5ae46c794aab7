-- The money of these cases goes before their goods come (decision 1 of the requirements).
alter table case_file add column refund_first boolean default false not null;
