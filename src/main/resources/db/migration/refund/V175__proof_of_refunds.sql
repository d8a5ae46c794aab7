-- what is finished says how: who has paid names the provider's number or our voucher, a failure its reason; what was only requested was never sent
alter table refund add constraint refund_paid_has_proof
    check (status <> 'SUCCEEDED' or (settled_at is not null and (provider_number is not null or voucher_number is not null)));
alter table refund add constraint refund_failed_has_reason check (status <> 'FAILED' or failure_code is not null);
alter table refund add constraint refund_requested_never_sent
    check (status <> 'REQUESTED' or (submitted_at is null and provider_number is null and settled_at is null));
alter table refund add constraint refund_voucher_paid check (voucher_number is null or status = 'SUCCEEDED');
