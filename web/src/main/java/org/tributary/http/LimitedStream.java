package org.tributary.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is read and refuses to go beyond a limit, for documents that do not announce their size. */
public final class LimitedStream extends FilterInputStream {

    private long left;

    private LimitedStream(InputStream in, long limit) {
        super(in);
        left = limit;
    }

    /** A table, read row by row, up to {@link BodyLimitFilter#TABLE_LIMIT} bytes. */
    public static InputStream ofTable(InputStream in) {
        return new LimitedStream(in, BodyLimitFilter.TABLE_LIMIT);
    }

    /** A long table, up to {@link BodyLimitFilter#LONG_TABLE_LIMIT} bytes. */
    static InputStream ofLongTable(InputStream in) {
        return new LimitedStream(in, BodyLimitFilter.LONG_TABLE_LIMIT);
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int bytes) {
        left -= bytes;
        if (left < 0) {
            throw Unreadable.tooLarge();
        }
    }
}
