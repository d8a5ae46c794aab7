-- Why customers ask the money back before anything was shipped (kind REFUND_ONLY, RO-02).
insert into case_reason (kind, code, position, label_en, label_zh, fault_party, needs_photo, needs_quality_check) values
    ('REFUND_ONLY', 'NO_LONGER_WANTED', 10, 'No longer wanted', '不想要了', 'CUSTOMER', false, false),
    ('REFUND_ONLY', 'ORDERED_WRONG', 20, 'Wrong article, quantity or address ordered', '商品、数量或地址填错', 'CUSTOMER', false, false),
    ('REFUND_ONLY', 'SHIPS_TOO_LATE', 30, 'Takes too long to be shipped', '发货太慢', 'SALES', false, false),
    ('REFUND_ONLY', 'OUT_OF_STOCK', 40, 'Out of stock', '商品缺货', 'SALES', false, false),
    ('REFUND_ONLY', 'CHEAPER_ELSEWHERE', 50, 'Found cheaper', '发现更低价格', 'CUSTOMER', false, false),
    ('REFUND_ONLY', 'ANOTHER_REASON', 60, 'Another reason', '其他原因', 'NONE', false, false);
insert into case_reason (kind, code, position, label_en, label_zh, fault_party, needs_photo, needs_quality_check) values
    ('REJECTION', 'ALREADY_PACKED', 85, 'The order is being shipped and cannot be stopped any more', '订单正在发货，无法取消', 'NONE', false, false);
