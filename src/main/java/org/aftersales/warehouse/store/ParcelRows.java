package org.aftersales.warehouse.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aftersales.shared.CaseNumber;
import org.aftersales.warehouse.Parcel;
import org.aftersales.warehouse.ParcelLine;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;

/** Reads parcels with their lines from one query, ordered by parcel. */
class ParcelRows implements ResultSetExtractor<List<Parcel>> {

    private final CaseNumber caseNumber;
    private final Map<Long, Parcel> parcels = new LinkedHashMap<>();
    private final Map<Long, List<ParcelLine>> lines = new LinkedHashMap<>();

    ParcelRows(CaseNumber caseNumber) {
        this.caseNumber = caseNumber;
    }

    @Override
    public List<Parcel> extractData(ResultSet row) throws SQLException {
        while (row.next()) {
            var id = row.getLong("id");
            if (!parcels.containsKey(id)) {
                parcels.put(id, parcel(row));
                lines.put(id, new ArrayList<>());
            }
            if (row.getObject("line_id") != null) {
                lines.get(id).add(line(row));
            }
        }
        return parcels.values().stream().map(this::withLines).toList();
    }

    private Parcel withLines(Parcel parcel) {
        return new Parcel(
                parcel.id(),
                parcel.caseNumber(),
                parcel.number(),
                parcel.trackingNumber(),
                parcel.moreExpected(),
                parcel.receivedBy(),
                parcel.receivedAt(),
                parcel.inspectedBy(),
                parcel.inspectedAt(),
                parcel.found(),
                lines.getOrDefault(parcel.id(), List.of()));
    }

    private Parcel parcel(ResultSet row) throws SQLException {
        return new Parcel(
                row.getLong("id"),
                caseNumber,
                row.getInt("parcel_number"),
                row.getString("tracking_number"),
                row.getBoolean("more_expected"),
                row.getString("received_by"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("inspected_by"),
                instant(row, "inspected_at"),
                row.getBoolean("found"),
                List.of());
    }

    static ParcelLine line(ResultSet row) throws SQLException {
        return new ParcelLine(
                row.getLong("line_id"),
                row.getObject("case_line_id", Long.class),
                row.getObject("line_number", Integer.class),
                row.getString("sku"),
                row.getString("description"),
                row.getString("product_class"),
                row.getString("told_batch"),
                row.getObject("told_expiry", LocalDate.class),
                row.getInt("units"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
