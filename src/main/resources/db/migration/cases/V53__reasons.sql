-- Why customers return (kind RETURN) and why a return is rejected (kind REJECTION, U22). Business may add and rename rows.
create table case_reason (
    kind varchar(20) not null,
    code varchar(40) not null,
    position integer not null,
    label_en varchar(200) not null,
    label_zh varchar(200) not null,
    fault_party varchar(20) not null,
    needs_photo boolean not null,
    needs_quality_check boolean not null,
    active boolean default true not null,
    primary key (kind, code)
);

insert into case_reason (kind, code, position, label_en, label_zh, fault_party, needs_photo, needs_quality_check) values
    ('RETURN', 'NO_REASON', 10, 'No reason given', '无理由退货', 'NONE', false, false),
    ('RETURN', 'QUALITY', 20, 'Quality defect', '质量问题', 'PRODUCT', true, true),
    ('RETURN', 'DAMAGED_IN_TRANSIT', 30, 'Damaged in transit', '物流损坏', 'CARRIER', false, false),
    ('RETURN', 'WRONG_ITEM', 40, 'Wrong article sent', '发错货', 'SALES', false, false),
    ('RETURN', 'MISTAKEN_PURCHASE', 50, 'Bought by mistake', '误购', 'CUSTOMER', false, false),
    ('RETURN', 'UNSUITABLE', 60, 'Allergic reaction or unsuitable', '过敏或不适用', 'NONE', false, true),
    ('REJECTION', 'ITEM_MISMATCH', 10, 'The article is not the one that was sold', '商品与订单不符', 'CUSTOMER', false, false),
    ('REJECTION', 'NO_RIGHT_OF_RETURN', 20, 'There is no right of return for this article', '该商品不享有退货权', 'NONE', false, false),
    ('REJECTION', 'PHOTOS_MISSING', 30, 'Photos of the problem are missing', '缺少问题照片', 'CUSTOMER', false, false),
    ('REJECTION', 'HEALTH_PRODUCT_OPENED', 40, 'An opened health product cannot be taken back', '健康产品已拆封，不予退货', 'NONE', false, false),
    ('REJECTION', 'MAN_MADE_DAMAGE', 50, 'The damage was caused by use', '人为损坏', 'CUSTOMER', false, false),
    ('REJECTION', 'REPAIRED', 60, 'The article has been repaired and works', '已维修，恢复正常', 'NONE', false, false),
    ('REJECTION', 'MISSING_PART_SENT', 70, 'The missing part has been sent', '缺少的配件已补寄', 'SALES', false, false),
    ('REJECTION', 'DUPLICATE_REQUEST', 80, 'The goods are part of another request', '重复申请', 'CUSTOMER', false, false),
    ('REJECTION', 'OTHER', 90, 'Another reason, see the text', '其他原因，见说明', 'NONE', false, false);
