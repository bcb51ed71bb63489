package org.partneringalliance.diagnostic.standard;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a partnership is asked: facts by topic, criteria by area and principle, all in the order of the standard. Whether a
 * fact or criterion with {@code appliesWhen} applies is for the partnership to find out. Immutable.
 *
 * @param chosen how its criteria were chosen
 * @param leftOut active criteria that this phase or type is not asked
 */
public record Questionnaire(
        Form form,
        String title,
        String purpose,
        String chosen,
        Standing standing,
        List<Topic> topics,
        List<AreaQuestions> areas,
        List<LeftOut> leftOut) {

    public Questionnaire {
        topics = List.copyOf(topics);
        areas = List.copyOf(areas);
        leftOut = List.copyOf(leftOut);
    }

    /** How much is asked. */
    public enum Form {
        /** Chosen criteria. */
        QUICK,
        /** Every criterion that applies. */
        FULL;

        /** As written in addresses. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Facts under one heading. */
    public record Topic(String topic, List<FactDefinition> facts) {
        public Topic {
            facts = List.copyOf(facts);
        }
    }

    /** The questions of an area that has some. */
    public record AreaQuestions(
            String area, String title, String meaning, String question, List<PrincipleQuestions> principles) {
        public AreaQuestions {
            principles = List.copyOf(principles);
        }
    }

    /** The questions of a principle that has some. */
    public record PrincipleQuestions(String principle, String statement, List<Criterion> criteria) {
        public PrincipleQuestions {
            criteria = List.copyOf(criteria);
        }
    }

    /**
     * A criterion that is not asked.
     *
     * @param because {@code phase} if it belongs to other phases, {@code type} if it counts for little in the type
     */
    public record LeftOut(String criterion, String statement, String because) {}

    /** The questionnaire for a partnership. */
    public static Questionnaire of(Standard standard, Form form, Standing standing) {
        return new Questionnaires(standard, form, standing).make();
    }

    /** Makes one questionnaire. */
    private static final class Questionnaires {

        private final Standard standard;
        private final Form form;
        private final Standing standing;
        private final Asked asked;
        private final Set<String> quick;

        Questionnaires(Standard standard, Form form, Standing standing) {
            this.standard = standard;
            this.form = form;
            this.standing = standing;
            this.asked = new Asked(standard, standing);
            this.quick = Set.copyOf(standard.forms().quick().criteria());
        }

        Questionnaire make() {
            Forms forms = standard.forms();
            boolean brief = form == Form.QUICK;
            return new Questionnaire(
                    form,
                    brief ? forms.quick().title() : forms.full().title(),
                    brief ? forms.quick().purpose() : forms.full().purpose(),
                    brief ? forms.quick().chosen() : forms.full().chosen(),
                    standing,
                    topics(),
                    standard.areas().values().stream()
                            .flatMap(area -> area(area).stream())
                            .toList(),
                    leftOut());
        }

        /** Facts that can be stated, each topic at the place of its first fact. */
        private List<Topic> topics() {
            List<FactDefinition> facts = standard.facts().values().stream()
                    .filter(fact -> !fact.computed() && standing.within(fact.phases()))
                    .toList();
            return facts.stream()
                    .map(FactDefinition::topic)
                    .distinct()
                    .map(topic -> new Topic(
                            topic,
                            facts.stream()
                                    .filter(fact -> fact.topic().equals(topic))
                                    .toList()))
                    .toList();
        }

        private Optional<AreaQuestions> area(Area area) {
            List<PrincipleQuestions> principles = standard.principles().values().stream()
                    .filter(principle -> principle.area().equals(area.id()))
                    .flatMap(principle -> principle(principle).stream())
                    .toList();
            return principles.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new AreaQuestions(area.id(), area.title(), area.meaning(), area.question(), principles));
        }

        private Optional<PrincipleQuestions> principle(Principle principle) {
            List<Criterion> criteria = chosen().stream()
                    .filter(criterion -> criterion.principle().equals(principle.id()))
                    .filter(criterion -> asked.leftOut(criterion).isEmpty())
                    .toList();
            return criteria.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new PrincipleQuestions(principle.id(), principle.statement(), criteria));
        }

        private List<Criterion> chosen() {
            return standard.criteria().values().stream()
                    .filter(criterion -> form == Form.FULL || quick.contains(criterion.id()))
                    .toList();
        }

        private List<LeftOut> leftOut() {
            List<LeftOut> leftOut = new ArrayList<>();
            for (Criterion criterion : chosen()) {
                asked.leftOut(criterion)
                        .ifPresent(reason ->
                                leftOut.add(new LeftOut(criterion.id(), criterion.statement(), reason.word())));
            }
            return leftOut;
        }
    }
}
