package org.aftersales.warehouse.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.PersonalDataCipher;
import org.aftersales.warehouse.Disposition;
import org.aftersales.warehouse.FaultParty;
import org.aftersales.warehouse.Inspection;
import org.aftersales.warehouse.Inspections;
import org.aftersales.warehouse.RefusalCode;
import org.aftersales.warehouse.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Inspections in the database, each part written once; texts of people as ciphertext. */
@Repository
class JdbcInspections implements Inspections {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final PersonalDataCipher cipher;

    JdbcInspections(JdbcClient jdbc, JdbcTemplate batches, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.cipher = cipher;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(List<Inspection> parts) {
        batches.batchUpdate(
                """
                insert into inspection (parcel_line_id, units, accepted, packaging_complete, accessories_complete, opened, batch, expiry,
                    expired, product_class, defect_cipher, note_cipher, severity, fault_party, disposition, stock, refusal_code,
                    inspected_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                parts.stream().map(this::row).toList());
    }

    private @Nullable Object[] row(Inspection part) {
        return new Object[] {
            part.line().id(),
            part.units(),
            part.accepted(),
            part.packagingComplete(),
            part.accessoriesComplete(),
            part.opened(),
            part.batch(),
            part.expiry(),
            part.expired(),
            part.line().productClass(),
            hidden(part.defect()),
            hidden(part.note()),
            part.severity().name(),
            part.faultParty().name(),
            part.disposition().name(),
            part.disposition().stock().name(),
            part.refusalCode() == null ? null : part.refusalCode().name(),
            part.inspectedOn()
        };
    }

    @Override
    public List<Inspection> ofCase(CaseNumber caseNumber) {
        return jdbc.sql(
                        """
                        select l.id as line_id, l.case_line_id, l.line_number, l.sku, l.description, l.product_class, l.told_batch,
                            l.told_expiry, l.units, i.units as part_units, i.accepted, i.packaging_complete, i.accessories_complete,
                            i.opened, i.batch, i.expiry, i.expired, i.defect_cipher, i.note_cipher, i.severity, i.fault_party,
                            i.disposition, i.refusal_code, i.inspected_on
                        from inspection i join parcel_line l on l.id = i.parcel_line_id join parcel p on p.id = l.parcel_id
                        where p.case_number = ? order by i.id""")
                .param(caseNumber.value())
                .query((row, index) -> inspection(row))
                .list();
    }

    private Inspection inspection(ResultSet row) throws SQLException {
        var refusal = row.getString("refusal_code");
        return new Inspection(
                ParcelRows.line(row),
                row.getInt("part_units"),
                row.getBoolean("accepted"),
                row.getBoolean("packaging_complete"),
                row.getBoolean("accessories_complete"),
                row.getBoolean("opened"),
                row.getString("batch"),
                row.getObject("expiry", LocalDate.class),
                row.getBoolean("expired"),
                clear(row.getString("defect_cipher")),
                Severity.valueOf(row.getString("severity")),
                FaultParty.valueOf(row.getString("fault_party")),
                Disposition.valueOf(row.getString("disposition")),
                refusal == null ? null : RefusalCode.valueOf(refusal),
                clear(row.getString("note_cipher")),
                row.getObject("inspected_on", LocalDate.class));
    }

    private @Nullable String hidden(@Nullable String text) {
        return text == null ? null : cipher.encrypt(text);
    }

    private @Nullable String clear(@Nullable String hidden) {
        return hidden == null ? null : cipher.decrypt(hidden);
    }
}
