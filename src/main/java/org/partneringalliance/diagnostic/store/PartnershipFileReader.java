package org.partneringalliance.diagnostic.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.partneringalliance.diagnostic.assessment.DocumentObject;
import org.partneringalliance.diagnostic.assessment.DocumentParser;
import org.partneringalliance.diagnostic.assessment.DocumentValue;
import org.partneringalliance.diagnostic.assessment.FoundProblems;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.standard.Standard;
import org.partneringalliance.diagnostic.store.WholePartnership.TimedAnswer;
import org.partneringalliance.diagnostic.store.WholePartnership.TimedDecision;
import org.partneringalliance.diagnostic.store.WholePartnership.WholeRespondent;
import org.partneringalliance.diagnostic.store.WholePartnership.WholeRound;
import tools.jackson.databind.JsonNode;

/** Reads the file of a whole partnership, and refuses it with every problem if anything in it is wrong. */
final class PartnershipFileReader {

    private static final Set<String> FILE_KEYS = Set.of("format", "partnership", "rounds", "decisions");
    private static final Set<String> ROUND_KEYS =
            Set.of("id", "number", "date", "form", "finished", "facts", "organisations", "respondents");
    private static final Set<String> PERSON_KEYS = Set.of("id", "organisation", "name", "mode", "access", "answers");
    private static final Set<String> DECISION_KEYS = Set.of("action", "status", "reason", "owner", "due", "changed");

    private static final Pattern ENTRY = Pattern.compile("[a-z0-9]{8,40}");
    private static final Pattern ACCESS = Pattern.compile("[a-z0-9]{20,60}");
    private static final Pattern ORGANISATION = Pattern.compile("o[1-9][0-9]{0,6}");
    private static final Pattern PERSON = Pattern.compile("r[1-9][0-9]{0,6}");
    private static final int MOST = 2000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 2000;
    private static final LocalDate NO_DAY = LocalDate.EPOCH;

    private final Standard standard;
    private final Set<String> actions;
    private final Set<String> used = new HashSet<>();

    PartnershipFileReader(Standard standard) {
        this.standard = standard;
        this.actions = standard.actions().keySet();
    }

    WholePartnership read(byte[] json) {
        JsonNode tree = DocumentParser.parse(json);
        FoundProblems problems = new FoundProblems();
        Optional<WholePartnership> whole = new DocumentValue(tree, () -> Place.of(""), problems)
                .object(FILE_KEYS)
                .map(file -> whole(file, tree));
        problems.refuse("The file");
        RoundChecks.check(standard, tree);
        return whole.orElseThrow();
    }

    private WholePartnership whole(DocumentObject file, JsonNode tree) {
        word(file, "format", Set.of(PartnershipFile.FORMAT));
        PartnershipEntry about = file.required("partnership")
                .flatMap(value -> value.object(Set.of("id", "name", "created")))
                .map(this::about)
                .orElseGet(() -> new PartnershipEntry("", "", NO_DAY));
        List<WholeRound> rounds = new ArrayList<>();
        List<DocumentValue> values = elements(file, "rounds");
        for (int number = 0; number < values.size(); number++) {
            JsonNode node = tree.path("rounds").path(number);
            values.get(number).object(ROUND_KEYS).ifPresent(round -> rounds.add(round(round, about.id(), node)));
        }
        List<TimedDecision> decisions = elements(file, "decisions").stream()
                .flatMap(value -> value.object(DECISION_KEYS).map(this::decision).stream())
                .toList();
        return new WholePartnership(about, rounds, decisions);
    }

    private PartnershipEntry about(DocumentObject about) {
        return new PartnershipEntry(id(about, "id", ENTRY), line(about, "name"), day(about, "created"));
    }

    private WholeRound round(DocumentObject round, String partnership, JsonNode node) {
        RoundEntry entry = new RoundEntry(
                id(round, "id", ENTRY),
                partnership,
                number(round),
                day(round, "date"),
                word(round, "form", Set.of("quick", "full")),
                round.optional("finished").map(this::day));
        TreeMap<String, String> facts = new TreeMap<>();
        round.required("facts")
                .flatMap(DocumentValue::object)
                .ifPresent(
                        found -> node.path("facts").forEachEntry((name, value) -> facts.put(name, value.toString())));
        Set<String> before = Set.copyOf(used);
        List<OrganisationEntry> organisations = organisations(round, node.path("organisations"));
        List<WholeRespondent> people = new ArrayList<>();
        List<DocumentValue> values = elements(round, "respondents");
        for (int person = 0; person < values.size(); person++) {
            JsonNode answers = node.path("respondents").path(person).path("answers");
            values.get(person).object(PERSON_KEYS).ifPresent(found -> people.add(person(found, answers)));
            refuseTwice(values.get(person), people);
        }
        used.removeIf(id -> !before.contains(id)
                && (PERSON.matcher(id).matches() || ORGANISATION.matcher(id).matches()));
        return new WholeRound(entry, facts, organisations, people);
    }

    private static void refuseTwice(DocumentValue last, List<WholeRespondent> people) {
        RespondentEntry added =
                people.isEmpty() ? null : people.get(people.size() - 1).respondent();
        if (added != null
                && people.stream()
                        .limit(people.size() - 1L)
                        .anyMatch(other -> added.countsTwiceBeside(other.respondent()))) {
            last.refuse(
                    "the same people would count twice",
                    "one joint session of an organisation, or its people one by one");
        }
    }

    private int number(DocumentObject round) {
        Optional<DocumentValue> value = round.required("number");
        int number = value.flatMap(found -> found.wholeUpTo(MOST)).orElse(0);
        if (number == 0 || !used.add("round " + number)) {
            value.ifPresent(found -> found.refuse("this is no number of a round", "a number from 1 that stands once"));
        }
        return number;
    }

    /** Names, sectors and roles are checked as those of any document. */
    private List<OrganisationEntry> organisations(DocumentObject round, JsonNode nodes) {
        List<OrganisationEntry> organisations = new ArrayList<>();
        List<DocumentValue> values = elements(round, "organisations");
        for (int at = 0; at < values.size(); at++) {
            JsonNode node = nodes.path(at);
            Optional<DocumentObject> found = values.get(at).object(Set.of("id", "name", "sector", "roles"));
            found.ifPresent(organisation -> organisations.add(new OrganisationEntry(
                    id(organisation, "id", ORGANISATION),
                    line(organisation, "name"),
                    node.path("sector").asString(""),
                    node.path("roles")
                            .valueStream()
                            .map(role -> role.asString(""))
                            .toList())));
        }
        return organisations;
    }

    private WholeRespondent person(DocumentObject person, JsonNode answers) {
        RespondentEntry entry = new RespondentEntry(
                id(person, "id", PERSON),
                person.required("organisation")
                        .flatMap(value -> value.text(LONGEST_NAME))
                        .orElse(""),
                line(person, "name"),
                RespondentEntry.Mode.of(Optional.of(word(person, "mode", Set.of("alone", "entered", "joint")))
                        .filter(mode -> !mode.isEmpty())
                        .orElse("alone")),
                id(person, "access", ACCESS));
        List<TimedAnswer> kept = new ArrayList<>();
        person.required("answers")
                .flatMap(DocumentValue::object)
                .ifPresent(found -> found.entries()
                        .forEach((criterion, value) -> value.object()
                                .ifPresent(answer -> kept.add(
                                        new TimedAnswer(answer(criterion, answers.path(criterion)), moment(answer))))));
        return new WholeRespondent(entry, kept);
    }

    private static AnswerEntry answer(String criterion, JsonNode node) {
        JsonNode level = node.path("level");
        return new AnswerEntry(
                criterion,
                level.isNumber() ? level.decimalValue().stripTrailingZeros().toPlainString() : level.asString(""),
                node.path("evidence").asInt(0),
                node.path("comment").asString(""));
    }

    private TimedDecision decision(DocumentObject decision) {
        Optional<DocumentValue> action = decision.required("action");
        String id =
                action.flatMap(value -> value.oneOf("unknown action", actions)).orElse("");
        if (!id.isEmpty() && !used.add(id)) {
            action.ifPresent(value -> value.refuse("something was decided about this action already", ""));
        }
        return new TimedDecision(
                new DecisionEntry(
                        id,
                        word(decision, "status", Set.of("accepted", "rejected", "started", "done")),
                        decision.required("reason")
                                .flatMap(value -> value.text(LONGEST_TEXT))
                                .orElse(""),
                        line(decision, "owner"),
                        decision.optional("due").map(this::day)),
                moment(decision));
    }

    private static List<DocumentValue> elements(DocumentObject object, String key) {
        return object.required(key).map(value -> value.elements(MOST)).orElse(List.of());
    }

    private static String word(DocumentObject object, String key, Set<String> allowed) {
        return object.required(key)
                .flatMap(value -> value.oneOf("this is not one of the words that may stand here", allowed))
                .orElse("");
    }

    private static String line(DocumentObject object, String key) {
        return object.required(key).flatMap(value -> value.line(LONGEST_NAME)).orElse("");
    }

    private String id(DocumentObject object, String key, Pattern form) {
        Optional<DocumentValue> value = object.required(key);
        String id = value.flatMap(found -> found.text(LONGEST_NAME)).orElse("");
        if (value.isPresent() && (!form.matcher(id).matches() || !used.add(id))) {
            value.get().refuse("this is not an id, or it stands twice", form.pattern());
        }
        return id;
    }

    private LocalDate day(DocumentObject object, String key) {
        return object.required(key).map(this::day).orElse(NO_DAY);
    }

    private LocalDate day(DocumentValue value) {
        try {
            return LocalDate.parse(value.text(LONGEST_NAME).orElse(""));
        } catch (DateTimeException none) {
            value.refuse("this is not a day", "a day of the calendar, for instance 2026-05-04");
            return NO_DAY;
        }
    }

    private static String moment(DocumentObject object) {
        Optional<DocumentValue> value = object.required("changed");
        String text = value.flatMap(found -> found.text(LONGEST_NAME)).orElse("");
        try {
            return Instant.parse(text).toString();
        } catch (DateTimeException none) {
            value.ifPresent(found -> found.refuse("this is not a moment", "for instance 2026-05-04T10:00:00Z"));
            return text;
        }
    }
}
