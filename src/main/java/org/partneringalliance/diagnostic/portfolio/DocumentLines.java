package org.partneringalliance.diagnostic.portfolio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.partneringalliance.diagnostic.rule.Hash;

/** A file with a document in each line (JSONL), named by the number of its line, from 1. Empty lines are passed over. */
final class DocumentLines implements Portfolio {

    private static final int BUFFER = 64 * 1024;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream input;
    private final long size;
    private final int largest;
    private final byte[] buffer = new byte[BUFFER];
    private int next;
    private int end;
    private long taken;
    private long number;

    private DocumentLines(InputStream input, long size, int largest) {
        this.input = input;
        this.size = size;
        this.largest = largest;
    }

    static DocumentLines of(Path file, int largest) throws IOException {
        DocumentLines lines = new DocumentLines(Files.newInputStream(file), Files.size(file), largest);
        lines.passOverByteOrderMark();
        return lines;
    }

    private void passOverByteOrderMark() throws IOException {
        end = input.readNBytes(buffer, 0, BYTE_ORDER_MARK.length);
        taken = end;
        next = Arrays.equals(buffer, 0, end, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length) ? end : 0;
    }

    @Override
    public Optional<PortfolioDocument> next() throws IOException {
        while (filled()) {
            number++;
            Line line = new Line();
            while (filled() && !line.ended) {
                line.take();
            }
            PortfolioDocument document = line.document();
            if (!document.isBlank()) {
                return Optional.of(document);
            }
        }
        return Optional.empty();
    }

    /** False at the end of the file. */
    private boolean filled() throws IOException {
        if (next == end) {
            end = Math.max(0, input.read(buffer));
            next = 0;
            taken += end;
        }
        return next < end;
    }

    @Override
    public double share() {
        return size == 0 ? 1 : Math.min(1, (double) (taken - end + next) / size);
    }

    @Override
    public void close() throws IOException {
        input.close();
    }

    /** A line of which no more is held than a document may have, and a carriage return. */
    private final class Line {

        private final ByteArrayOutputStream held = new ByteArrayOutputStream();
        private final MessageDigest digest = Hash.digest();
        private long length;
        private boolean ended;

        /** Takes what the buffer has of it. */
        private void take() {
            int stop = next;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            int part = stop - next;
            if (length + part <= largest + 1L) {
                held.write(buffer, next, part);
            } else {
                digest.update(held.toByteArray());
                digest.update(buffer, next, part);
                held.reset();
            }
            length += part;
            ended = stop < end;
            next = ended ? stop + 1 : stop;
        }

        private PortfolioDocument document() {
            String name = String.valueOf(number);
            return length > held.size()
                    ? PortfolioDocument.tooLarge(name, length, PortfolioDocument.hash(digest.digest()), largest)
                    : PortfolioDocument.ofLine(name, held.toByteArray(), largest);
        }
    }
}
