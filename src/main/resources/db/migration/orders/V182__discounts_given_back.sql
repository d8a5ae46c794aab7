-- What the cases of an order give back of coupon and points: never more than the line used up, as with the money.
alter table order_line add column coupon_back_minor bigint default 0 not null;
alter table order_line add column points_back bigint default 0 not null;

-- of amounts that wait or are approved; together they may be more than the whole, because nothing limited them before
update order_line set
    coupon_back_minor = least(coupon_minor, (select coalesce(sum(l.coupon_minor), 0) from refund_line l
        join refund_calculation c on c.id = l.calculation_id
        where l.order_line_id = order_line.id and c.state <> 'SENT_BACK'
          and c.id = (select max(m.id) from refund_calculation m where m.case_number = c.case_number))),
    points_back = least(points, (select coalesce(sum(l.points), 0) from refund_line l
        join refund_calculation c on c.id = l.calculation_id
        where l.order_line_id = order_line.id and c.state <> 'SENT_BACK'
          and c.id = (select max(m.id) from refund_calculation m where m.case_number = c.case_number)))
where coupon_minor > 0 or points > 0;

alter table order_line add constraint order_line_coupon_back_within check (coupon_back_minor between 0 and coupon_minor);
alter table order_line add constraint order_line_points_back_within check (points_back between 0 and points);
