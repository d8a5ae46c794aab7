-- A torn seal is as good as an opened package: such a health product is not sold again, not even as B stock (B-06).
-- What was inspected before packaging had a bearing stays as it was written.
alter table inspection add column packaging_judged boolean default false not null;
alter table inspection alter column packaging_judged set default true;
alter table inspection add constraint inspection_health_not_sold check
    (not (packaging_judged and product_class = 'HEALTH' and stock in ('SELLABLE', 'DAMAGED')
        and (opened or expired or not packaging_complete)));
