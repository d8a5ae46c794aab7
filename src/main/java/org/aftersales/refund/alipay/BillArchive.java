package org.aftersales.refund.alipay;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.zip.ZipInputStream;

/** The archive in which Alipay packs a bill: its texts and their names in GBK. Nobody unpacks more than a bill can be. */
final class BillArchive extends ZipInputStream {

    private static final Charset GBK = Charset.forName("GBK");

    /** Files in an archive; Alipay packs two to four. */
    private static final int MOST_FILES = 16;

    /** Of all files, unpacked: some four hundred thousand trades a day. */
    private static final long MOST_BYTES = 128L * 1024 * 1024;

    private long unpacked;

    private BillArchive(byte[] archive) {
        super(new ByteArrayInputStream(archive), GBK);
    }

    /** What reads one text; it is not to close it. */
    interface Reading {
        void read(Reader text) throws IOException;
    }

    /**
     * Reads the files whose name says that they list trades one by one: not the summary by shop.
     *
     * @return how many there were
     */
    static int details(byte[] archive, Reading reading) throws IOException {
        try (var files = new BillArchive(archive)) {
            var seen = 0;
            var read = 0;
            for (var file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                if (++seen > MOST_FILES) {
                    throw new IOException("it holds more files than it may");
                }
                if (file.getName().contains("业务明细") && !file.getName().contains("汇总")) {
                    reading.read(new InputStreamReader(files, GBK));
                    read++;
                }
            }
            return read;
        }
    }

    /** What is passed over comes this way too. */
    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        var read = super.read(into, offset, length);
        unpacked += Math.max(0, read);
        if (unpacked > MOST_BYTES) {
            throw new IOException("it holds more than it may");
        }
        return read;
    }
}
