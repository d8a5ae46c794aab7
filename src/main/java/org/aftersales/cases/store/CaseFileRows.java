package org.aftersales.cases.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseFile.CaseLine;
import org.aftersales.cases.CaseFile.Review;
import org.aftersales.cases.CaseStatus;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.OrderNumber;
import org.aftersales.shared.PersonalDataCipher;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns the rows of case files, joined with their lines, into case files. */
@Component
class CaseFileRows {

    static final String SELECT = "select c.*, l.id as line_id, l.order_line_id, l.line_number, l.sku, l.description,"
            + " l.requested_units, l.opened, l.received_units, l.accepted_units, l.refused_units, l.lost_units"
            + " from case_file c join case_line l on l.case_number = c.case_number and not l.dropped ";

    private final PersonalDataCipher cipher;

    CaseFileRows(PersonalDataCipher cipher) {
        this.cipher = cipher;
    }

    /** One case file per case number, in the order of the rows. */
    List<CaseFile> read(ResultSet rows) throws SQLException {
        var files = new LinkedHashMap<String, CaseFile>();
        var lines = new LinkedHashMap<String, List<CaseLine>>();
        while (rows.next()) {
            var number = rows.getString("case_number");
            if (!files.containsKey(number)) {
                files.put(number, withoutLines(rows));
            }
            lines.computeIfAbsent(number, any -> new ArrayList<>()).add(line(rows));
        }
        return files.entrySet().stream()
                .map(file -> withLines(file.getValue(), lines.get(file.getKey())))
                .toList();
    }

    private CaseFile withoutLines(ResultSet row) throws SQLException {
        return new CaseFile(
                new CaseNumber(row.getString("case_number")),
                row.getString("case_type"),
                new OrderNumber(row.getString("order_number")),
                row.getString("customer_number"),
                CurrencyUnit.of(row.getString("currency")),
                row.getString("channel"),
                instant(row, "requested_at"),
                instant(row, "filed_at"),
                row.getString("filed_by"),
                row.getString("reason"),
                row.getBoolean("delivery_refused"),
                clear(row, "remark_cipher"),
                CaseStatus.valueOf(row.getString("status")),
                row.getInt("priority"),
                row.getString("reviewed_by") == null ? null : review(row),
                row.getString("finance_by"),
                row.getString("lost_by"),
                row.getString("courier"),
                row.getString("tracking_number"),
                row.getBoolean("refund_first"),
                List.of());
    }

    private Review review(ResultSet row) throws SQLException {
        return new Review(
                row.getString("reviewed_by"),
                instant(row, "reviewed_at"),
                row.getBoolean("approved"),
                row.getString("rejection_code"),
                clear(row, "customer_text_cipher"),
                row.getLong("service_fee_minor"),
                row.getBoolean("freight_back"),
                row.getBoolean("coupon_back"),
                row.getBoolean("points_back"),
                clear(row, "return_contact_cipher"),
                clear(row, "return_phone_cipher"),
                clear(row, "return_address_cipher"));
    }

    private static CaseLine line(ResultSet row) throws SQLException {
        return new CaseLine(
                row.getLong("line_id"),
                row.getLong("order_line_id"),
                row.getInt("line_number"),
                row.getString("sku"),
                row.getString("description"),
                row.getInt("requested_units"),
                row.getBoolean("opened"),
                row.getInt("received_units"),
                row.getInt("accepted_units"),
                row.getInt("refused_units"),
                row.getInt("lost_units"));
    }

    private static CaseFile withLines(CaseFile file, List<CaseLine> lines) {
        return new CaseFile(
                file.number(),
                file.type(),
                file.orderNumber(),
                file.customerNumber(),
                file.currency(),
                file.channel(),
                file.requestedAt(),
                file.filedAt(),
                file.filedBy(),
                file.reason(),
                file.deliveryRefused(),
                file.remark(),
                file.status(),
                file.priority(),
                file.review(),
                file.financeBy(),
                file.lostBy(),
                file.courier(),
                file.trackingNumber(),
                file.refundFirst(),
                lines);
    }

    private @Nullable String clear(ResultSet row, String column) throws SQLException {
        var hidden = row.getString(column);
        return hidden == null ? null : cipher.decrypt(hidden);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
