-- A parcel that was given up as lost and compensated, and turned up afterwards: goods without a second refund.
alter table parcel add column found boolean default false not null;
