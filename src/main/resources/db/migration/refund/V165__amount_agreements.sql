-- whose word an amount needs before finance sees it, and the superior who gave it; what was calculated before this table of authorities
-- was the department's
alter table refund_calculation add column authority varchar(20) default 'DEPARTMENT' not null
    check (authority in ('DEPARTMENT', 'SUPERVISOR', 'MANAGER', 'GENERAL_MANAGER'));
-- what all cases of the order gave the customer, this amount included
alter table refund_calculation add column order_total_minor bigint default 0 not null check (order_total_minor >= 0);
alter table refund_calculation add column agreed_by varchar(64);
alter table refund_calculation add column agreed_at timestamp with time zone;
-- no way to pay past the superior, whatever the code does
alter table refund_calculation add constraint refund_calculation_agreed
    check (state <> 'APPROVED' or authority = 'DEPARTMENT' or agreed_by is not null);
