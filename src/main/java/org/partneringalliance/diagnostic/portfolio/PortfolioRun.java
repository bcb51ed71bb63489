package org.partneringalliance.diagnostic.portfolio;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.partneringalliance.diagnostic.problem.ProblemsException;

/**
 * Diagnoses a portfolio with several threads into a file, in the order of its documents. A bounded number of documents is
 * under way, so that memory does not grow with the portfolio. What an earlier run wrote is taken over.
 */
public final class PortfolioRun {

    /** Documents under way for each thread: enough that a large one does not keep the others waiting. */
    private static final int UNDER_WAY = 4;

    private static final int MOST_NAMED = 10;

    private final Portfolio portfolio;
    private final DiagnosisLine function;
    private final ResultFile results;
    private final Progress progress;
    private final List<String> problems = new ArrayList<>();
    private long documents;
    private long kept;
    private long refused;

    private PortfolioRun(Portfolio portfolio, DiagnosisLine function, ResultFile results, Progress progress) {
        this.portfolio = portfolio;
        this.function = function;
        this.results = results;
        this.progress = progress;
    }

    /** Is told how far a run is. */
    @FunctionalInterface
    public interface Progress {
        /**
         * Told after each document.
         *
         * @param documents how many are done
         * @param share of the whole, from 0 to 1
         */
        void at(long documents, double share);
    }

    /**
     * What a run did.
     *
     * @param documents all of them
     * @param kept how many of them an earlier run had done
     * @param refused how many have problems in place of a diagnosis
     * @param problems the names of the first of these
     */
    public record Outcome(long documents, long kept, long refused, List<String> problems) {
        public Outcome {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Runs to the end of the portfolio.
     *
     * @param out is made, or taken up if an earlier run made it from the same with the same
     * @param threads at least 1
     * @throws ProblemsException if {@code out} holds anything else, which then stays as it is
     */
    public static Outcome run(Portfolio portfolio, DiagnosisLine function, Path out, int threads, Progress progress)
            throws IOException {
        try (ResultFile results = ResultFile.open(out)) {
            return new PortfolioRun(portfolio, function, results, progress).run(threads);
        }
    }

    private Outcome run(int threads) throws IOException {
        Optional<PortfolioDocument> first = firstMissing();
        if (first.isPresent()) {
            ExecutorService workers = Executors.newFixedThreadPool(threads);
            try {
                diagnose(first.get(), workers, threads * UNDER_WAY);
            } finally {
                workers.shutdownNow();
            }
        } else {
            results.refuseMore();
        }
        return new Outcome(documents, kept, refused, problems);
    }

    /** Goes through what an earlier run wrote, to the first document that it did not. */
    private Optional<PortfolioDocument> firstMissing() throws IOException {
        for (Optional<PortfolioDocument> next = portfolio.next(); next.isPresent(); next = portfolio.next()) {
            Optional<Boolean> found = results.kept(function.head(next.get()));
            if (found.isEmpty()) {
                return next;
            }
            kept++;
            done(next.get().name(), found.get());
        }
        return Optional.empty();
    }

    private record UnderWay(String name, Future<Made> line) {}

    private static final class Made {
        private final byte[] line;
        private final boolean hasProblem;

        private Made(byte[] line, int head) {
            this.line = line;
            this.hasProblem = DiagnosisLine.hasProblem(line, head);
        }
    }

    private void diagnose(PortfolioDocument first, ExecutorService workers, int most) throws IOException {
        Deque<UnderWay> underWay = new ArrayDeque<>();
        for (Optional<PortfolioDocument> next = Optional.of(first); next.isPresent(); next = portfolio.next()) {
            if (underWay.size() == most) {
                finish(underWay.remove());
            }
            underWay.add(begin(next.get(), workers));
        }
        while (!underWay.isEmpty()) {
            finish(underWay.remove());
        }
    }

    private UnderWay begin(PortfolioDocument document, ExecutorService workers) {
        return new UnderWay(document.name(), workers.submit(() -> made(document)));
    }

    private Made made(PortfolioDocument document) {
        byte[] head = function.head(document);
        return new Made(function.of(document, head), head.length);
    }

    private void finish(UnderWay oldest) throws IOException {
        Made made = awaited(oldest.line());
        results.add(made.line);
        done(oldest.name(), made.hasProblem);
    }

    private static Made awaited(Future<Made> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The run was stopped");
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A document could not be diagnosed", failed.getCause());
        }
    }

    private void done(String name, boolean hasProblem) {
        documents++;
        if (hasProblem) {
            refused++;
            if (problems.size() < MOST_NAMED) {
                problems.add(name);
            }
        }
        progress.at(documents, portfolio.share());
    }
}
