package org.partneringalliance.diagnostic.http;

import java.util.function.Supplier;
import org.partneringalliance.diagnostic.assessment.AssessmentReader;
import org.partneringalliance.diagnostic.assessment.ChangeReader;
import org.partneringalliance.diagnostic.assessment.QuestionReader;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.RuleBaseVersion;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.StandardVersion;
import org.partneringalliance.diagnostic.diagnosis.Diagnostician;
import org.partneringalliance.diagnostic.diagnosis.Stage;
import org.partneringalliance.diagnostic.diagnosis.Stages;
import org.partneringalliance.diagnostic.explanation.Explainer;
import org.partneringalliance.diagnostic.explanation.Query;
import org.partneringalliance.diagnostic.standard.Standard;

/**
 * One standard with one rule base, and everything that answers are made of: a request gets one release and uses nothing
 * else, so that texts, rules and conclusions of different versions never mix. Immutable but for its cache; thread-safe.
 */
public record Release(
        Content content,
        Diagnostician diagnostician,
        AssessmentReader assessments,
        ChangeReader changes,
        QuestionReader questions,
        Explainer explainer,
        DiagnosisCache diagnoses,
        StandardEntities entities,
        RuleEntries rules,
        Stages stages) {

    static Release of(Content content, Settings settings, Metrics metrics) {
        Diagnostician diagnostician = content.diagnostician().with(metrics);
        Standard standard = diagnostician.standard();
        return new Release(
                content,
                diagnostician,
                new AssessmentReader(standard),
                new ChangeReader(standard),
                new QuestionReader(standard, Explainer.about(standard).toList(), Query.words()),
                new Explainer(diagnostician),
                new DiagnosisCache(diagnostician, settings.cacheSize(), settings.auditedOneIn(), metrics),
                new StandardEntities(standard),
                new RuleEntries(content),
                metrics);
    }

    /** The standard everything is made from. */
    public Standard standard() {
        return diagnostician.standard();
    }

    /** What a reader makes of a document. */
    <T> T read(Supplier<T> reader) {
        return stages.run(Stage.READ, reader);
    }

    StandardVersion standardVersion() {
        return new StandardVersion(standard().version(), standard().hash());
    }

    RuleBaseVersion ruleBaseVersion() {
        return new RuleBaseVersion(diagnostician.rules().hash());
    }

    /** True if another release would answer the same to every request. */
    boolean sameAs(Release other) {
        return standard().hash().equals(other.standard().hash())
                && diagnostician
                        .rules()
                        .hash()
                        .equals(other.diagnostician.rules().hash())
                && content.files().sameAs(other.content.files())
                && content.samples().equals(other.content.samples());
    }
}
