package org.aftersales.testdata;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;

/** Every value of every table, ours and the engine's, as bytes: what a thief of the database reads. */
public final class TableDump {

    private static final List<String> CANARIES = List.of(Canary.PHONE, Canary.NAME, Canary.ADDRESS, Canary.MAIL);
    private static final List<Charset> FORMS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private final Map<String, byte[]> contents = new LinkedHashMap<>();

    private TableDump() {}

    public static TableDump of(DataSource database) throws SQLException {
        var dump = new TableDump();
        try (var connection = database.getConnection()) {
            for (var table : tables(connection)) {
                dump.contents.put(table, contents(connection, table));
            }
        }
        return dump;
    }

    /** Tables and the canaries found there; empty when nothing leaks. */
    public List<String> leaks() {
        return contents.entrySet().stream()
                .flatMap(table -> leaksIn(table.getValue()).stream().map(canary -> table.getKey() + ": " + canary))
                .toList();
    }

    /** The canaries that stand in the bytes in clear: as UTF-8, UTF-16, base64 of them, or hexadecimal. */
    public static List<String> leaksIn(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        return CANARIES.stream()
                .filter(canary -> forms(canary).stream().anyMatch(text::contains))
                .toList();
    }

    private static List<String> forms(String canary) {
        var forms = new ArrayList<String>();
        for (var charset : FORMS) {
            var bytes = canary.getBytes(charset);
            forms.add(new String(bytes, StandardCharsets.ISO_8859_1));
            forms.addAll(base64(bytes));
        }
        forms.add(HexFormat.of().formatHex(canary.getBytes(StandardCharsets.UTF_8)));
        return forms;
    }

    /** The part of the base64 text that is the same whatever stands before and after, for each of the three alignments. */
    private static List<String> base64(byte[] bytes) {
        var forms = new ArrayList<String>();
        for (int shift = 0; shift < 3; shift++) {
            var shifted = new byte[bytes.length + shift];
            System.arraycopy(bytes, 0, shifted, shift, bytes.length);
            var text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            forms.add(text.substring(shift == 0 ? 0 : 4, text.length() - 2));
        }
        return forms;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var found = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                var schema = found.getString("TABLE_SCHEM");
                if (schema.equalsIgnoreCase("public")) {
                    tables.add(found.getString("TABLE_NAME"));
                }
            }
        }
        return tables;
    }

    private static byte[] contents(Connection connection, String table) throws SQLException {
        var bytes = new ByteArrayOutputStream();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select * from \"" + table + "\"")) {
            while (rows.next()) {
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    bytes.writeBytes(cell(rows, column));
                    bytes.write('\n');
                }
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] cell(ResultSet rows, int column) throws SQLException {
        var type = rows.getMetaData().getColumnTypeName(column).toLowerCase(Locale.ROOT);
        if (type.contains("blob") || type.contains("bytea") || type.contains("binary large")) {
            var binary = rows.getBytes(column);
            return binary == null ? new byte[0] : binary;
        }
        var text = rows.getString(column);
        return text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    }
}
