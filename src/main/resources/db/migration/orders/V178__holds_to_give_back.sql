-- The shop agreed to hold goods that had left: it is told so in a step of its own, while no row is locked.
alter table order_hold add column to_give_back boolean default false not null;
