package org.aftersales.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/** The file of real returns: rows with one request number and one order number are one request. */
final class ReturnRequests {

    private ReturnRequests() {}

    /** What a customer once wanted back. */
    record Wish(String key, String order, String requestedAt, List<Item> items) {}

    record Item(String sku, int units) {}

    static List<Wish> read(Path file) throws IOException {
        var wishes = new LinkedHashMap<String, Wish>();
        try (var lines = Files.lines(file)) {
            lines.skip(1).map(line -> line.split(",", -1)).forEach(row -> {
                if (row.length != 5) {
                    throw new IllegalArgumentException("not a returned line: " + Arrays.toString(row));
                }
                wishes.computeIfAbsent(row[0] + "-" + row[2], key -> new Wish(key, row[2], row[1], new ArrayList<>()))
                        .items()
                        .add(new Item(row[3], Integer.parseInt(row[4])));
            });
        }
        return List.copyOf(wishes.values());
    }
}
