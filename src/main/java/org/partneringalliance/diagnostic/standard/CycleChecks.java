package org.partneringalliance.diagnostic.standard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.problem.Problem;

/** Neither dependencies nor subsumptions lead back to where they began. */
final class CycleChecks {

    private final Library library;
    private final Consumer<Problem> problems;

    CycleChecks(Library library, Consumer<Problem> problems) {
        this.library = library;
        this.problems = problems;
    }

    void check() {
        Map<String, List<Located>> dependencies = new LinkedHashMap<>();
        library.entries(FileKind.DEPENDENCIES)
                .forEach(entry -> add(dependencies, entry.text("from"), entry, "hard", "soft"));
        Map<String, List<Located>> subsumptions = new LinkedHashMap<>();
        library.entries(FileKind.PATTERN, FileKind.GUARD)
                .forEach(entry -> add(subsumptions, entry.text("id"), entry, "subsumes"));
        new Search("the dependencies form a circle", dependencies).run();
        new Search("the subsumptions form a circle", subsumptions).run();
    }

    private static void add(Map<String, List<Located>> graph, String from, Located entry, String... keys) {
        List<Located> targets = graph.computeIfAbsent(from, id -> new ArrayList<>());
        Stream.of(keys).flatMap(key -> entry.elements(key).stream()).forEach(targets::add);
    }

    /** A search in depth that reports each edge by which it comes back to its own path. */
    private final class Search {

        private final String message;
        private final Map<String, List<Located>> graph;
        private final List<String> path = new ArrayList<>();
        private final Set<String> done = new HashSet<>();

        Search(String message, Map<String, List<Located>> graph) {
            this.message = message;
            this.graph = graph;
        }

        void run() {
            graph.keySet().forEach(this::visit);
        }

        private void visit(String id) {
            if (!done.add(id)) {
                return;
            }
            path.add(id);
            for (Located target : graph.getOrDefault(id, List.of())) {
                int start = path.indexOf(target.text());
                if (start >= 0) {
                    report(target, path.subList(start, path.size()));
                } else {
                    visit(target.text());
                }
            }
            path.remove(path.size() - 1);
        }

        private void report(Located target, List<String> circle) {
            String found = String.join(" -> ", circle) + " -> " + target.text();
            problems.accept(Problem.notOfForm(target.place(), message, found, "leave out one of these links"));
        }
    }
}
