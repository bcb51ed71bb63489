package org.partneringalliance.diagnostic.inference;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.partneringalliance.diagnostic.fact.Facts;
import org.partneringalliance.diagnostic.fact.Vocabulary;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.problem.ProblemsException;
import org.partneringalliance.diagnostic.rule.RuleCheck;
import org.partneringalliance.diagnostic.rule.RuleFiles;
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

    private final RuleFiles files;
    private final Vocabulary vocabulary;
    private final Facts common;
    private final List<Problem> problems = new ArrayList<>();

    private RuleCaseReader(RuleFiles files, Vocabulary vocabulary, Facts common) {
        this.files = files;
        this.vocabulary = vocabulary;
        this.common = common;
    }

    /**
     * Every case of some files, ordered by file and then as written.
     *
     * @throws ProblemsException with every problem of every file
     */
    public static List<RuleCase> read(RuleFiles files, Vocabulary vocabulary, Standard standard) {
        Reviewed reviewed = review(files, vocabulary, standard);
        if (!reviewed.problems().isEmpty()) {
            throw new ProblemsException("The cases in " + files.folder(), reviewed.problems());
        }
        return reviewed.cases();
    }

    /**
     * What was read, sound or not.
     *
     * @param cases those that could be read, ordered by file and then as written
     * @param problems of every file
     */
    public record Reviewed(List<RuleCase> cases, List<Problem> problems) {
        public Reviewed {
            cases = List.copyOf(cases);
            problems = List.copyOf(problems);
        }
    }

    /** Reads without refusing anything. */
    public static Reviewed review(RuleFiles files, Vocabulary vocabulary, Standard standard) {
        RuleCaseReader reader = new RuleCaseReader(files, vocabulary, Facts.of(Map.of(), FactBase.relations(standard)));
        List<RuleCase> cases = new ArrayList<>();
        files.ending(RuleFiles.CASES).forEach((name, bytes) -> cases.addAll(reader.file(name, bytes)));
        return new Reviewed(
                cases, reader.problems.stream().map(RuleCheck.CASE_FORM::found).toList());
    }

    private List<RuleCase> file(String file, byte[] bytes) {
        Place whole = files.place(file);
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return cases(file, text.toString());
        } catch (CharacterCodingException notUtf8) {
            problems.add(Problem.at(whole, "the file is not UTF-8 text; save it as UTF-8"));
        } catch (JacksonException broken) {
            problems.add(YamlFault.of(whole.source(), broken));
        }
        return List.of();
    }

    private List<RuleCase> cases(String file, String text) {
        List<RuleCase> cases = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Place whole = files.place(file);
        try (JsonParser parser = YAML.createParser(text)) {
            boolean list = parser.nextToken() == JsonToken.START_ARRAY;
            while (list && parser.nextToken() != JsonToken.END_ARRAY) {
                Place place = YamlFault.place(whole.source(), parser.currentTokenLocation());
                CaseContext context = new CaseContext(place, vocabulary, problems);
                RuleCase read = new CaseReader(context, common).read(file, parser.<JsonNode>readValueAsTree());
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
