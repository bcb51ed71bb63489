package org.partneringalliance.diagnostic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.assessment.AssessmentReader;
import org.partneringalliance.diagnostic.diagnosis.Diagnostician;
import org.partneringalliance.diagnostic.rule.RuleBase;
import org.partneringalliance.diagnostic.rule.RuleBaseLoader;
import org.partneringalliance.diagnostic.rule.RuleCache;
import org.partneringalliance.diagnostic.standard.RuleVocabulary;
import org.partneringalliance.diagnostic.standard.Standard;
import org.partneringalliance.diagnostic.standard.StandardLoader;

/** The shipped knowledge base and rules, loaded and compiled once for all tests. */
public final class Loaded {

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

    /** A document of src/test/resources/partnerships. */
    public static Assessment assessment(String name) {
        return new AssessmentReader(STANDARD).read(document(name));
    }

    /** The bytes of a document of src/test/resources/partnerships. */
    public static byte[] document(String name) {
        try {
            return Files.readAllBytes(Path.of("src/test/resources/partnerships", name + ".json"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
