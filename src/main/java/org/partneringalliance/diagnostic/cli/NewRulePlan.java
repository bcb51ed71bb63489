package org.partneringalliance.diagnostic.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.problem.NearestMatch;
import org.partneringalliance.diagnostic.rule.Rule;
import org.partneringalliance.diagnostic.standard.Action;
import org.partneringalliance.diagnostic.standard.Criterion;
import org.partneringalliance.diagnostic.standard.Principle;

/** Works out what the files of a new rule hold and where they stand, from what was asked for and what there is. */
final class NewRulePlan {

    private static final Set<String> URGENCIES = Set.of("low", "medium", "high");
    private static final String USUAL_URGENCY = "medium";
    private static final int LONGEST_TITLE = 100;

    private final Asked asked;
    private final NewRulePlace place;
    private final Function<String, RuntimeException> wrong;
    private final NewRuleKind kind;

    /** What was asked for; what was not is empty. */
    record Asked(
            String id,
            String title,
            Optional<Path> folder,
            List<String> principles,
            Optional<String> tier,
            Optional<String> urgency) {
        Asked {
            title = Normalizer.normalize(title.strip(), Normalizer.Form.NFC);
            principles = List.copyOf(principles);
        }
    }

    private NewRulePlan(Asked asked, NewRulePlace place, Function<String, RuntimeException> wrong) {
        this.asked = asked;
        this.place = place;
        this.wrong = wrong;
        this.kind = NewRuleKind.of(asked.id())
                .orElseThrow(() -> wrong.apply(
                        "'%s' is not the id of a rule to begin; write %s".formatted(asked.id(), NewRuleKind.FORMS)));
    }

    /**
     * The files to write, with their texts: the rule, its cases and, if there is one, the entry of the knowledge base.
     *
     * @param wrong makes the complaint about a command line
     * @throws MendableException if the id is used already
     */
    static Map<Path, String> of(Asked asked, NewRulePlace place, Function<String, RuntimeException> wrong) {
        return new NewRulePlan(asked, place, wrong).files();
    }

    private Map<Path, String> files() {
        checkTitle();
        checkFree();
        List<String> principles = principles();
        NewRule rule = new NewRule(
                asked.id(),
                asked.title(),
                folder(principles),
                principles,
                word("--tier", asked.tier(), kind.tiers(), kind.usualTier()),
                word("--urgency", asked.urgency(), kind.diagnoses() ? URGENCIES : Set.of(), USUAL_URGENCY),
                start(principles));
        Map<Path, String> files = new LinkedHashMap<>();
        rule.files().forEach((name, text) -> files.put(place.rulesFolder().resolve(name), text));
        if (kind == NewRuleKind.PATTERN) {
            files.put(place.entry("patterns", asked.id()), NewEntry.pattern(asked.id(), asked.title()));
        } else if (kind == NewRuleKind.GUARD) {
            files.put(place.entry("guards", asked.id()), NewEntry.guard(asked.id(), asked.title()));
        }
        return files;
    }

    private void checkTitle() {
        String title = asked.title();
        if (title.isEmpty() || title.length() > LONGEST_TITLE || !title.matches("[^\"\\\\\\p{C}\\p{Zl}\\p{Zp}]+")) {
            throw wrong.apply("Invalid value for parameter 'TITLE': write up to %d characters without \" and \\"
                    .formatted(LONGEST_TITLE));
        }
    }

    private void checkFree() {
        Set<String> used = place.usedIds();
        if (used.contains(asked.id())) {
            throw new MendableException("the id '%s' is used already; the next free one is %s"
                    .formatted(asked.id(), kind.nextFree(asked.id(), used)));
        }
    }

    /** Those asked for, or else the one that most rules of the folder serve. */
    private List<String> principles() {
        if (!kind.diagnoses()) {
            refuse("--principles", !asked.principles().isEmpty());
            return List.of();
        }
        Map<String, Principle> known = place.standard().principles();
        asked.principles().stream()
                .filter(id -> !known.containsKey(id))
                .findFirst()
                .ifPresent(id -> {
                    throw invalid("--principles", id, known.keySet());
                });
        if (!asked.principles().isEmpty()) {
            return asked.principles();
        }
        String folder = asked.folder().map(this::checked).orElse(kind.folder());
        return most(place.rules().stream()
                        .filter(rule -> rule.file().startsWith(folder + "/"))
                        .flatMap(rule -> rule.principles().stream()))
                .or(() -> known.keySet().stream().findFirst())
                .stream()
                .toList();
    }

    /** The one asked for, or else that in which most rules serve the same principle. */
    private String folder(List<String> principles) {
        return asked.folder()
                .map(this::checked)
                .orElseGet(() -> most(place.rules().stream()
                                .filter(rule -> rule.file().startsWith(kind.folder() + "/"))
                                .filter(rule -> rule.principles().stream()
                                        .anyMatch(principles.stream().limit(1).toList()::contains))
                                .map(NewRulePlan::folder))
                        .orElse(kind.folder()));
    }

    private static String folder(Rule rule) {
        return rule.file().substring(0, rule.file().lastIndexOf('/'));
    }

    private String checked(Path folder) {
        String name = place.belowRules(folder);
        boolean fits = name.equals(kind.folder()) || name.startsWith(kind.folder() + "/");
        if (!fits || !Files.isDirectory(place.rulesFolder().resolve(name))) {
            throw invalid("--in", name, place.folders(kind.folder()));
        }
        return name;
    }

    private String word(String option, Optional<String> word, Collection<String> allowed, String usual) {
        if (allowed.isEmpty()) {
            refuse(option, word.isPresent());
            return "";
        }
        word.filter(found -> !allowed.contains(found)).ifPresent(found -> {
            throw invalid(option, found, allowed);
        });
        return word.orElse(usual);
    }

    private void refuse(String option, boolean given) {
        if (given) {
            throw wrong.apply("Option '%s' does not go with %s: such a rule has none".formatted(option, asked.id()));
        }
    }

    private RuntimeException invalid(String option, String found, Collection<String> allowed) {
        String meant = NearestMatch.to(found, allowed)
                .map(near -> "; did you mean " + near + "?")
                .orElse("");
        return wrong.apply("Invalid value for option '%s': %s%s; allowed: %s"
                .formatted(option, found, meant, String.join(", ", new TreeSet<>(allowed))));
    }

    private NewRuleStart start(List<String> principles) {
        return switch (kind) {
            case PATTERN -> NewRuleStart.pattern(asked.id(), criterion(principles.stream()));
            case GUARD -> NewRuleStart.guard(asked.id());
            case CONDITION -> NewRuleStart.condition(action());
            case CRITERION -> NewRuleStart.criterion(criterion(Stream.empty()));
        };
    }

    private String action() {
        String id = asked.id().substring(0, asked.id().indexOf('-'));
        Map<String, Action> known = place.standard().actions();
        if (!known.containsKey(id)) {
            throw wrong.apply("'%s' is a condition of an action that does not exist: %s%s"
                    .formatted(
                            asked.id(),
                            id,
                            NearestMatch.to(id, known.keySet())
                                    .map(near -> "; did you mean " + near + "?")
                                    .orElse("")));
        }
        return id;
    }

    /** The first of the first principle, or else the first of all. */
    private String criterion(Stream<String> principles) {
        Set<String> wanted = principles.limit(1).collect(Collectors.toSet());
        Collection<Criterion> all = place.standard().criteria().values();
        return all.stream()
                .filter(criterion -> wanted.contains(criterion.principle()))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(Criterion::id)
                .orElseThrow(() -> new MendableException("the knowledge base has no criteria"));
    }

    /** What occurs most; of several the first in the alphabet. */
    private static Optional<String> most(Stream<String> words) {
        return words
                .collect(Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Comparator.comparing(Map.Entry<String, Long>::getValue)
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }
}
