package org.aftersales.orders.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.aftersales.orders.ImportError;

/** Finds out what a file is by looking at it: gzip or plain, JSON or CSV. */
final class OrderFile {

    private static final int BYTE_ORDER_MARK = '\uFEFF';

    private OrderFile() {}

    /** @param largest bytes that are read at most, after unpacking: a small gzip can hold a very large file */
    static ToldOrders open(InputStream file, long largest, List<ImportError> errors) throws IOException {
        var text = new BufferedReader(
                new InputStreamReader(new LimitedInputStream(unpacked(file), largest), StandardCharsets.UTF_8));
        var first = firstSign(text);
        return first == '[' || first == '{' ? new JsonOrders(text) : new CsvOrders(text, errors);
    }

    private static InputStream unpacked(InputStream file) throws IOException {
        var start = new PushbackInputStream(file, 2);
        var magic = start.readNBytes(2);
        start.unread(magic);
        var gzip = magic.length == 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b;
        return gzip ? new GZIPInputStream(start, 1 << 16) : start;
    }

    private static int firstSign(Reader text) throws IOException {
        int sign;
        do {
            text.mark(1);
            sign = text.read();
        } while (sign == BYTE_ORDER_MARK || (sign >= 0 && Character.isWhitespace(sign)));
        text.reset();
        return sign;
    }
}
