package org.aftersales.orders.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends with a {@link TooLarge} instead of reading more than allowed. */
final class LimitedInputStream extends FilterInputStream {

    private long left;

    LimitedInputStream(InputStream in, long largest) {
        super(in);
        this.left = largest;
    }

    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public int read() throws IOException {
        var sign = super.read();
        if (sign >= 0) {
            count(1);
        }
        return sign;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        var read = super.read(into, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) throws IOException {
        left -= read;
        if (left < 0) {
            throw new TooLarge();
        }
    }
}
