-- A parcel that came after the goods of its return were settled: its goods lie here for the customer until customer service has agreed
-- with the customer on what becomes of them. Empty: any other parcel.
alter table parcel add column late_goods varchar(20);
alter table parcel add constraint parcel_late_goods check (late_goods in ('OPEN', 'SENT_BACK', 'RETURNED_ANEW', 'GIVEN_UP'));
