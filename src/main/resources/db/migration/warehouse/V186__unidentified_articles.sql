-- An article that nobody can identify came in a parcel: it is described in words, and reaches no other customer.
alter table inspection add constraint inspection_unidentified_not_sold check
    (not (product_class = 'UNKNOWN' and (accepted or stock in ('SELLABLE', 'DAMAGED'))));
alter table stock_movement add constraint stock_movement_unidentified_not_sold check
    (not (product_class = 'UNKNOWN' and stock in ('SELLABLE', 'DAMAGED')));
