-- Goods that the courier lost: the customer gets the money for them, though they never came (U5, B-05).
alter table case_file add column lost_by varchar(64);
alter table case_line add column lost_units integer default 0 not null;
alter table case_line add constraint case_line_lost_within
    check (lost_units >= 0 and accepted_units + lost_units <= requested_units);
