package org.partneringalliance.diagnostic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.assessment.AssessmentReader;
import org.partneringalliance.diagnostic.cases.RuleCase;
import org.partneringalliance.diagnostic.cases.RuleCaseReader;
import org.partneringalliance.diagnostic.diagnosis.Diagnostician;
import org.partneringalliance.diagnostic.rule.RuleBase;
import org.partneringalliance.diagnostic.rule.RuleBaseLoader;
import org.partneringalliance.diagnostic.rule.RuleCache;
import org.partneringalliance.diagnostic.rule.RuleFiles;
import org.partneringalliance.diagnostic.standard.RuleVocabulary;
import org.partneringalliance.diagnostic.standard.Standard;
import org.partneringalliance.diagnostic.standard.StandardLoader;

/** The shipped knowledge base and rules, loaded and compiled once for all tests. */
public final class Loaded {

    private static final Path SAMPLES = Path.of("knowledge-base/samples");
    private static final Path PARTNERSHIPS = Path.of("src/test/resources/partnerships");
    private static final String EXPECTED = ".expected.yaml";
    private static final Standard STANDARD = StandardLoader.load(Path.of("knowledge-base"));
    private static final RuleBase RULES = RuleBaseLoader.load(
            Path.of("rules"), RuleVocabulary.of(STANDARD), RuleCache.in(Path.of("target/rule-cache")));
    private static final Diagnostician DIAGNOSTICIAN = new Diagnostician(STANDARD, RULES);

    private Loaded() {}

    public static Standard standard() {
        return STANDARD;
    }

    public static RuleBase rules() {
        return RULES;
    }

    public static Diagnostician diagnostician() {
        return DIAGNOSTICIAN;
    }

    /** The cases beside the shipped rules. */
    public static List<RuleCase> cases() {
        return RuleCaseReader.read(RuleFiles.read(Path.of("rules")), RULES.vocabulary(), STANDARD);
    }

    /** The samples for which an adviser wrote an expectation, by name. */
    public static List<String> expected() {
        try (Stream<Path> files = Files.list(PARTNERSHIPS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(EXPECTED))
                    .map(name -> name.substring(0, name.length() - EXPECTED.length()))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What an adviser expects of a document, a file. */
    public static Path expectation(String name) {
        return PARTNERSHIPS.resolve(name + EXPECTED);
    }

    /** A sample, or a document of src/test/resources/partnerships. */
    public static Assessment assessment(String name) {
        return new AssessmentReader(STANDARD).read(document(name));
    }

    /** Its bytes. */
    public static byte[] document(String name) {
        try {
            Path sample = SAMPLES.resolve(name + ".json");
            return Files.readAllBytes(Files.exists(sample) ? sample : PARTNERSHIPS.resolve(name + ".json"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
