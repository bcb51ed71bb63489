package org.partneringalliance.diagnostic.portfolio;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.problem.ProblemsException;

/**
 * The lines of a portfolio in a file that a run writes and a later run takes up: first its whole lines are compared with
 * what they would begin with, then further ones are added. Nobody else may write to it meanwhile. Not thread-safe.
 */
final class ResultFile implements Closeable {

    private static final int BUFFER = 256 * 1024;
    private static final String REMEDY = "; name another file with --out, or delete this one to begin anew";
    private static final Pattern MADE_WITH =
            Pattern.compile("\"standard\":\"([^\"]*)\",\"ruleBase\":\"([^\"]*)\",\"detail\":\"([^\"]*)\"");

    private final Path file;
    private final FileChannel channel;
    private final KeptLines kept;
    private final OutputStream added;
    private long lines;
    private long length;

    private ResultFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
        this.kept = new KeptLines(channel);
        this.added = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
    }

    /**
     * Opens a file, which is made if there is none.
     *
     * @throws ProblemsException if another run writes to it
     */
    static ResultFile open(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        if (!locked(channel)) {
            channel.close();
            throw refused(Problem.at(Place.of(file.toString()), "another run is writing to this file"));
        }
        return new ResultFile(file, channel);
    }

    /** The lock goes with the channel. */
    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }

    /**
     * Compares the next line that was kept with how it would begin now.
     *
     * @return whether it has a problem; empty if there are no more whole lines, and what was half-written is dropped
     * @throws ProblemsException if it was made from something else or with something else
     */
    Optional<Boolean> kept(byte[] head) throws IOException {
        byte[] found = kept.beginning(head.length + DiagnosisLine.telling());
        int same = Math.min(head.length, found.length);
        if (!Arrays.equals(found, 0, same, head, 0, same)) {
            throw different(head, found);
        }
        long whole = found.length < head.length + DiagnosisLine.telling() ? 0 : kept.toEnd();
        if (whole == 0) {
            channel.truncate(length);
            channel.position(length);
            return Optional.empty();
        }
        lines++;
        length += found.length + whole;
        return Optional.of(DiagnosisLine.hasProblem(found, head.length));
    }

    /** Adds a line at the end; only after no more lines are kept. */
    void add(byte[] line) throws IOException {
        added.write(line);
    }

    /**
     * Makes sure that nothing follows the lines that were kept.
     *
     * @throws ProblemsException if anything does
     */
    void refuseMore() throws IOException {
        if (!kept.atEnd()) {
            throw refused(Problem.at(
                    new Place(file.toString(), lineNumber(), 0),
                    "there are more lines than the portfolio has documents" + REMEDY));
        }
    }

    private ProblemsException different(byte[] head, byte[] found) {
        Matcher now = MADE_WITH.matcher(new String(head, StandardCharsets.UTF_8));
        Matcher before = MADE_WITH.matcher(new String(found, StandardCharsets.UTF_8));
        Place place = new Place(file.toString(), lineNumber(), 0);
        if (!now.find() || !before.find()) {
            return refused(Problem.at(place, "this is no line that this command wrote" + REMEDY));
        }
        List<String> parts = List.of("another standard", "other rules", "another detail");
        for (int part = 1; part <= parts.size(); part++) {
            if (!now.group(part).equals(before.group(part))) {
                return refused(Problem.notOfForm(
                        place,
                        "this line was made with " + parts.get(part - 1) + REMEDY,
                        before.group(part),
                        now.group(part)));
            }
        }
        return refused(Problem.at(place, "this line was made from another document" + REMEDY));
    }

    private int lineNumber() {
        return Math.toIntExact(Math.min(Integer.MAX_VALUE, lines + 1));
    }

    private static ProblemsException refused(Problem problem) {
        return new ProblemsException("The result", List.of(problem));
    }

    /** Writes what was added, and closes. */
    @Override
    public void close() throws IOException {
        try (channel) {
            added.flush();
        }
    }
}
