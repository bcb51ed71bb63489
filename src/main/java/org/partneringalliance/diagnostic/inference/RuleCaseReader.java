package org.partneringalliance.diagnostic.inference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.fact.Relation;
import org.partneringalliance.diagnostic.fact.Vocabulary;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.problem.ProblemsException;
import org.partneringalliance.diagnostic.rule.RuleCheck;
import org.partneringalliance.diagnostic.standard.Standard;
import org.partneringalliance.diagnostic.standard.YamlFault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
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

    private final Path folder;
    private final Vocabulary vocabulary;
    private final Collection<Relation> relations;
    private final List<Problem> problems = new ArrayList<>();

    private RuleCaseReader(Path folder, Vocabulary vocabulary, Collection<Relation> relations) {
        this.folder = folder;
        this.vocabulary = vocabulary;
        this.relations = relations;
    }

    /**
     * Every case below a folder, ordered by file and then as written.
     *
     * @throws ProblemsException with every problem of every file
     */
    public static List<RuleCase> read(Path folder, Vocabulary vocabulary, Standard standard) {
        RuleCaseReader reader = new RuleCaseReader(folder, vocabulary, FactBase.relations(standard));
        List<RuleCase> cases = reader.files().stream()
                .flatMap(file -> reader.file(file).stream())
                .toList();
        if (!reader.problems.isEmpty()) {
            throw new ProblemsException(
                    "The cases in " + folder,
                    reader.problems.stream().map(RuleCheck.CASE_FORM::found).toList());
        }
        return cases;
    }

    private List<String> files() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(RuleCase.ENDING))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The rules folder " + folder + " cannot be read", unreadable);
        }
    }

    private List<RuleCase> file(String file) {
        Place whole = Place.below(folder, file);
        try {
            return cases(file, Files.readString(folder.resolve(file)));
        } catch (CharacterCodingException notUtf8) {
            problems.add(Problem.at(whole, "the file is not UTF-8 text; save it as UTF-8"));
        } catch (IOException unreadable) {
            problems.add(Problem.at(whole, "the file cannot be read: " + unreadable.getMessage()));
        } catch (JacksonException broken) {
            problems.add(YamlFault.of(whole.source(), broken));
        }
        return List.of();
    }

    private List<RuleCase> cases(String file, String text) {
        List<RuleCase> cases = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Place whole = Place.below(folder, file);
        try (JsonParser parser = YAML.createParser(text)) {
            boolean list = parser.nextToken() == JsonToken.START_ARRAY;
            while (list && parser.nextToken() != JsonToken.END_ARRAY) {
                Place place = YamlFault.place(whole.source(), parser.currentTokenLocation());
                CaseContext context = new CaseContext(place, vocabulary, problems);
                RuleCase read = new CaseReader(context, relations).read(file, parser.<JsonNode>readValueAsTree());
                if (!names.add(read.name())) {
                    context.notOfForm("this name is used twice", read.name(), "a name of its own");
                }
                cases.add(read);
            }
            if (cases.isEmpty() || parser.nextToken() != null) {
                problems.add(Problem.notOfForm(
                        whole, "this file holds something else than one list of cases", "", "- name: \"...\""));
            }
        }
        return cases;
    }
}
