package org.partneringalliance.diagnostic.standard;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a partnership is asked: facts by topic, criteria by area and principle, all in the order of the standard. Whether a
 * fact or criterion with {@code appliesWhen} applies is for the partnership to find out. Immutable.
 *
 * @param chosen how its criteria were chosen
 * @param leftOut criteria of the form that this phase or type is not asked
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

        /** Every word. */
        public static List<String> words() {
            return Arrays.stream(values()).map(Form::word).toList();
        }

        /** The form of a word; empty if there is none. */
        public static Optional<Form> of(String word) {
            return Arrays.stream(values())
                    .filter(form -> form.word().equals(word))
                    .findFirst();
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

    /** A criterion that is not asked. */
    public record LeftOut(String criterion, String statement, Because because) {}

    /** Why a criterion is not asked. */
    public enum Because {
        /** It belongs to other phases. */
        PHASE,
        /** It counts for little in the type. */
        TYPE;

        /** As written in answers. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The questionnaire for a partnership. */
    public static Questionnaire of(Standard standard, Form form, Standing standing) {
        return new Writer(standard, form, standing).write();
    }

    /** The criteria of the same questionnaire, in the order of the standard. */
    public static List<Criterion> criteria(Standard standard, Form form, Standing standing) {
        Selection selection = new Selection(standard, form, standing);
        return standard.criteria().values().stream().filter(selection::asks).toList();
    }

    /** Writes one questionnaire. */
    private static final class Writer {

        private final Standard standard;
        private final Form form;
        private final Standing standing;
        private final Selection selection;

        Writer(Standard standard, Form form, Standing standing) {
            this.standard = standard;
            this.form = form;
            this.standing = standing;
            this.selection = new Selection(standard, form, standing);
        }

        Questionnaire write() {
            Forms forms = standard.forms();
            boolean quick = form == Form.QUICK;
            return new Questionnaire(
                    form,
                    quick ? forms.quick().title() : forms.full().title(),
                    quick ? forms.quick().purpose() : forms.full().purpose(),
                    quick ? forms.quick().chosen() : forms.full().chosen(),
                    standing,
                    topics(),
                    standard.areas().values().stream()
                            .flatMap(area -> area(area).stream())
                            .toList(),
                    leftOut());
        }

        /** Facts that can be stated, each topic at the place of its first fact. */
        private List<Topic> topics() {
            return standard.topics().stream()
                    .map(topic -> new Topic(
                            topic,
                            standard.facts(topic).stream()
                                    .filter(selection::asks)
                                    .toList()))
                    .filter(topic -> !topic.facts().isEmpty())
                    .toList();
        }

        private Optional<AreaQuestions> area(Area area) {
            List<PrincipleQuestions> principles = standard.principles(area).stream()
                    .flatMap(principle -> principle(principle).stream())
                    .toList();
            return principles.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new AreaQuestions(area.id(), area.title(), area.meaning(), area.question(), principles));
        }

        private Optional<PrincipleQuestions> principle(Principle principle) {
            List<Criterion> criteria = standard.criteria(principle).stream()
                    .filter(selection::asks)
                    .toList();
            return criteria.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new PrincipleQuestions(principle.id(), principle.statement(), criteria));
        }

        private List<LeftOut> leftOut() {
            List<LeftOut> leftOut = new ArrayList<>();
            for (Criterion criterion : standard.criteria().values()) {
                selection
                        .leftOut(criterion)
                        .filter(because -> selection.holds(criterion))
                        .ifPresent(because -> leftOut.add(new LeftOut(criterion.id(), criterion.statement(), because)));
            }
            return leftOut;
        }
    }
}
