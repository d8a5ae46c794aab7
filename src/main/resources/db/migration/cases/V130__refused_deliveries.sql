-- The customer did not take the parcel in: it comes back by the original route (RR-11).
alter table case_file add column delivery_refused boolean default false not null;
