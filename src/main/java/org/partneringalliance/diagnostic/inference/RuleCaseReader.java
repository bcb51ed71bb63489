package org.partneringalliance.diagnostic.inference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.fact.FactType;
import org.partneringalliance.diagnostic.fact.FactType.Field;
import org.partneringalliance.diagnostic.fact.Facts;
import org.partneringalliance.diagnostic.fact.Finding;
import org.partneringalliance.diagnostic.fact.Key;
import org.partneringalliance.diagnostic.fact.Relation;
import org.partneringalliance.diagnostic.fact.Threshold;
import org.partneringalliance.diagnostic.fact.Value;
import org.partneringalliance.diagnostic.fact.Vocabulary;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.problem.ProblemsException;
import org.partneringalliance.diagnostic.rule.Conclusion;
import org.partneringalliance.diagnostic.standard.Standard;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads the cases beside rules. What is given is written in the words of rules: a type, what it is about, and its fields,
 * for instance {@code Rating: {"GOV-1.1": {score: 1}}} or {@code Partnership: {secretariatHost: "partner"}}.
 */
public final class RuleCaseReader {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Set<String> KEYS = Set.of("name", "given", "expect", "not expect");
    private static final String FINDING = "Finding";
    private static final Set<String> FINDING_KEYS = Set.of("id", "kind", "tier");

    private final Vocabulary vocabulary;
    private final Collection<Relation> relations;
    private final List<Problem> problems = new ArrayList<>();

    private RuleCaseReader(Vocabulary vocabulary, Collection<Relation> relations) {
        this.vocabulary = vocabulary;
        this.relations = relations;
    }

    /**
     * Every case below a folder, ordered by file and then as written.
     *
     * @throws ProblemsException with every problem of every file
     */
    public static List<RuleCase> read(Path folder, Vocabulary vocabulary, Standard standard) {
        RuleCaseReader reader = new RuleCaseReader(vocabulary, FactBase.relations(standard));
        try (Stream<Path> files = Files.walk(folder)) {
            List<RuleCase> cases = files.map(
                            file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(RuleCase.ENDING))
                    .sorted()
                    .flatMap(file -> reader.file(folder, file).stream())
                    .toList();
            if (!reader.problems.isEmpty()) {
                throw new ProblemsException("the cases", reader.problems);
            }
            return cases;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<RuleCase> file(Path folder, String file) {
        List<RuleCase> cases = new ArrayList<>();
        Set<String> names = new HashSet<>();
        try {
            for (JsonNode node : YAML.readTree(folder.resolve(file))) {
                RuleCase read = oneCase(file, node);
                if (!names.add(read.name())) {
                    refuse(file, read.name(), "this name is used twice", read.name(), "a name of its own");
                }
                cases.add(read);
            }
        } catch (JacksonException broken) {
            problems.add(Problem.at(Place.of(file), "not valid YAML: " + broken.getOriginalMessage()));
        }
        return cases;
    }

    private RuleCase oneCase(String file, JsonNode node) {
        String name = node.path("name").asString("");
        for (String key : node.propertyNames()) {
            if (!KEYS.contains(key)) {
                problems.add(Problem.notAllowed(place(file, name), "unknown key", key, KEYS));
            }
        }
        List<String> expect = conclusions(file, name, node.path("expect"));
        List<String> notExpect = conclusions(file, name, node.path("not expect"));
        if (name.isBlank() || !node.path("given").isObject() || (expect.isEmpty() && notExpect.isEmpty())) {
            refuse(file, name, "a case is not complete", "", "name, given, and expect or not expect");
        }
        return new RuleCase(file, name, given(file, name, node.path("given")), expect, notExpect);
    }

    private List<String> conclusions(String file, String name, JsonNode list) {
        List<String> conclusions = new ArrayList<>();
        for (JsonNode entry : list) {
            String text = entry.asString("");
            String[] words = text.split(" ", -1);
            boolean bare = words.length == 1 && !text.isEmpty();
            boolean known = words.length == 2
                    && Stream.of(Conclusion.Kind.values())
                            .anyMatch(kind -> kind.word().equals(words[0]));
            if (!bare && !known) {
                refuse(file, name, "this is no conclusion", text, "an id, or call, suppress, weak ... and an id");
            }
            conclusions.add(bare ? "diagnose " + text : text);
        }
        return conclusions;
    }

    private Facts given(String file, String name, JsonNode given) {
        Map<Key, Value> known = new HashMap<>();
        List<Relation> all = new ArrayList<>(relations);
        for (String type : given.propertyNames()) {
            JsonNode value = given.path(type);
            FactType factType = vocabulary.types().get(type);
            if (type.equals(FINDING)) {
                value.forEach(finding -> all.add(finding(file, name, finding)));
            } else if (factType == null || factType.closed()) {
                problems.add(Problem.notAllowed(
                        place(file, name),
                        "this type cannot be given",
                        type,
                        vocabulary.types().keySet()));
            } else if (factType.keys().isEmpty()) {
                fields(file, name, factType, "", value, known);
            } else {
                value.propertyNames()
                        .forEach(subject -> fields(file, name, factType, subject, value.path(subject), known));
            }
        }
        return Facts.of(known, all);
    }

    private Finding finding(String file, String name, JsonNode node) {
        for (String key : node.propertyNames()) {
            if (!FINDING_KEYS.contains(key)) {
                problems.add(Problem.notAllowed(place(file, name), "unknown key of a finding", key, FINDING_KEYS));
            }
        }
        return new Finding(
                node.path("id").asString(""),
                node.path("kind").asString("pattern"),
                node.path("tier").asString(""));
    }

    private void fields(
            String file, String name, FactType type, String subject, JsonNode fields, Map<Key, Value> known) {
        for (String field : fields.propertyNames()) {
            Field definition = type.fields().get(field);
            if (definition == null || type.keys().contains(field)) {
                problems.add(Problem.notAllowed(
                        place(file, name),
                        "unknown field of " + type.name(),
                        field,
                        type.fields().keySet()));
            } else {
                value(definition, fields.path(field))
                        .ifPresentOrElse(
                                value -> known.put(new Key(type.name(), subject, field), value),
                                () -> refuse(
                                        file,
                                        name,
                                        "not a value of " + field,
                                        fields.path(field).toString(),
                                        definition.allowed().toString()));
            }
        }
    }

    private static Optional<Value> value(Field field, JsonNode node) {
        return switch (field.kind()) {
            case NUMBER ->
                node.isNumber()
                        ? Optional.of(new Value.Exact(Threshold.exact(new BigDecimal(node.asString()))))
                        : Optional.empty();
            case FLAG -> node.isBoolean() ? Optional.of(new Value.Flag(node.booleanValue())) : Optional.empty();
            case TEXT ->
                node.isString() && (field.allowed().isEmpty() || field.allowed().contains(node.stringValue()))
                        ? Optional.of(new Value.Text(node.stringValue()))
                        : Optional.empty();
            case WORDS ->
                node.isArray()
                        ? Optional.of(new Value.Words(Set.copyOf(node.valueStream()
                                .map(word -> word.asString(""))
                                .toList())))
                        : Optional.empty();
        };
    }

    private void refuse(String file, String name, String message, String found, String allowed) {
        problems.add(Problem.notOfForm(place(file, name), message, found, allowed));
    }

    private static Place place(String file, String name) {
        return Place.of(file + " '" + name + "'");
    }
}
