-- What a line is asked to be held back is counted whenever the line is read.
create index order_hold_line_of_order_line on order_hold_line (order_line_id);
