package org.partneringalliance.diagnostic.portfolio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;

/** Lines of any length, of which only the beginnings are held. Not thread-safe. */
final class KeptLines {

    private static final int BUFFER = 256 * 1024;

    private final ReadableByteChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).limit(0);

    KeptLines(ReadableByteChannel channel) {
        this.channel = channel;
    }

    /** The next so many bytes, wherever the line ends; fewer at the end of the file. */
    byte[] beginning(int most) throws IOException {
        byte[] found = new byte[most];
        int length = 0;
        while (length < most && filled()) {
            int part = Math.min(most - length, buffer.remaining());
            buffer.get(found, length, part);
            length += part;
        }
        return Arrays.copyOf(found, length);
    }

    /** How many bytes there are to the end of the line, its end included, all of them passed over; 0 if it does not end. */
    long toEnd() throws IOException {
        long passed = 0;
        while (filled()) {
            int start = buffer.position();
            int end = start;
            while (end < buffer.limit() && buffer.get(end) != '\n') {
                end++;
            }
            passed += end - start;
            if (end < buffer.limit()) {
                buffer.position(end + 1);
                return passed + 1;
            }
            buffer.position(end);
        }
        return 0;
    }

    /** True if nothing follows. */
    boolean atEnd() throws IOException {
        return !filled();
    }

    private boolean filled() throws IOException {
        if (!buffer.hasRemaining()) {
            buffer.clear();
            channel.read(buffer);
            buffer.flip();
        }
        return buffer.hasRemaining();
    }
}
