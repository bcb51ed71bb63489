package org.partneringalliance.diagnostic.report;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.partneringalliance.diagnostic.diagnosis.Because.Reason;
import org.partneringalliance.diagnostic.standard.Criterion;
import org.partneringalliance.diagnostic.standard.FactDefinition;
import org.partneringalliance.diagnostic.standard.Gate;
import org.partneringalliance.diagnostic.standard.Standard;

/** Says what was found in words of partners: what it is about, then the value, then the limit it crossed. */
public final class ReasonWords {

    private static final Map<String, String> OVERALL = Map.of(
            "lowestCritical", "Lowest of the critical criteria, of 4",
            "lowestAreaMean", "Lowest average of an area, of 4",
            "meanRaw", "Average of all answers, of 4",
            "meanEvidence", "Average evidence for the answers, of 3",
            "monthsSincePrevious", "Months since the earlier assessment",
            "respondentOverlap", "Part of the people who had answered then too, of 1",
            "funderHosts", "A funder also hosts the partnership");

    private final Standard standard;
    private final Names names;

    public ReasonWords(Standard standard) {
        this.standard = standard;
        this.names = new Names(standard);
    }

    /** Lines without a full stop, in the order of the reasons; all about one criterion in one line. */
    public List<String> of(List<Reason> reasons) {
        Map<String, Set<String>> lines = new LinkedHashMap<>();
        for (Reason reason : reasons) {
            Optional<Criterion> criterion = criterion(reason);
            String start = criterion.map(ReasonWords::named).orElseGet(() -> of(reason));
            Set<String> rest = lines.computeIfAbsent(start, key -> new LinkedHashSet<>());
            criterion
                    .map(known -> rating(reason, known))
                    .filter(said -> !said.isEmpty())
                    .ifPresent(rest::add);
        }
        return lines.entrySet().stream()
                .map(line -> line.getKey() + String.join("; ", line.getValue()))
                .toList();
    }

    /** How one criterion stands, without naming it; empty if no reason is about it. */
    public String standing(String criterion, List<Reason> reasons) {
        return reasons.stream()
                .filter(reason -> reason.subject().equals(criterion))
                .flatMap(reason -> criterion(reason).map(known -> rating(reason, known)).stream())
                .filter(said -> !said.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String named(Criterion criterion) {
        return "%s (%s): ".formatted(Words.withoutStop(criterion.statement()), criterion.id());
    }

    private Optional<Criterion> criterion(Reason reason) {
        return Optional.ofNullable(standard.criteria().get(reason.subject().split(" ", 2)[0]))
                .filter(known -> reason.measure().isPresent());
    }

    private String rating(Reason reason, Criterion criterion) {
        String[] words = reason.subject().split(" ", -1);
        if (words.length == 3) {
            return "%s rate it %s above %s"
                    .formatted(names.group(words[1]), value(reason, this::points), names.group(words[2]));
        }
        if (reason.measure().filter("size"::equals).isPresent()) {
            return "two groups rate it %s or more apart; which ones is not shown, as few people answered in one"
                    .formatted(reason.required().stream().map(this::points).collect(Collectors.joining()));
        }
        if (reason.withheld().isPresent()) {
            return "not shown, as " + reason.withheld().get();
        }
        String measure = reason.measure().orElse("");
        return switch (measure) {
            case "score" -> value(reason, this::level) + (criterion.equity() ? " in the lowest group" : "");
            case "lowest" -> value(reason, this::level) + " in the lowest group";
            case "spread" -> "groups are " + value(reason, this::points) + " apart";
            case "unknownShare" -> value(reason, this::share) + " do not know";
            case "evidence" -> "evidence " + value(reason, this::plain) + " of 3";
            case "trend" -> "change in twelve months " + value(reason, this::plain);
            case "shortfall" -> value(reason, this::points) + " below what this phase or the next asks for";
            case "critical" -> "critical here";
            // Says which criterion is meant, which stands before it anyway.
            case "principle", "area" -> "";
            default -> measure + " " + value(reason, this::plain);
        };
    }

    private String of(Reason reason) {
        if (reason.operator().isEmpty()) {
            return names.finding(reason.subject())
                    .map(finding -> "At the same time: " + finding)
                    .orElse("Nothing that was found speaks against it");
        }
        return reason.measure().map(measure -> overall(reason, measure)).orElseGet(() -> fact(reason));
    }

    private String overall(Reason reason, String measure) {
        String[] groups = reason.subject().split(" ", 2);
        return switch (measure) {
            case "below" -> gate(reason);
            case "criteria" ->
                "Criteria that %s rate well above %s: %s"
                        .formatted(names.group(groups[0]), names.group(groups[1]), limited(reason, this::plain));
            case "responseRatio" ->
                "Answers received from %s, as a part of the answers from those who lead, fund or host: %s"
                        .formatted(names.group(groups[0]), limited(reason, this::share));
            case "unknownShare" ->
                "Answers of %s that are \"do not know\": %s"
                        .formatted(names.group(groups[0]), limited(reason, this::share));
            default -> reason.text();
        };
    }

    private String gate(Reason reason) {
        String question = Optional.ofNullable(standard.gates().get(reason.subject()))
                .map(Gate::question)
                .orElse(reason.subject());
        return "Criteria too weak to answer \"%s\": %s".formatted(question, limited(reason, this::plain));
    }

    private String fact(Reason reason) {
        FactDefinition fact = standard.facts().get(reason.subject());
        if (fact != null) {
            return label(fact) + ": " + limited(reason, value -> value(fact, value));
        }
        String label = OVERALL.get(reason.subject());
        return label == null ? reason.text() : label + ": " + limited(reason, this::plain);
    }

    /** The meaning of a fact without its explanations. */
    private static String label(FactDefinition fact) {
        return Words.withoutStop(fact.meaning().split("[:;]", 2)[0]);
    }

    private String value(FactDefinition fact, Object value) {
        if (fact.kind() == FactDefinition.Kind.SHARE || fact.unit().startsWith("share")) {
            return share(value);
        }
        if (!fact.values().isEmpty()) {
            return labels(fact, value);
        }
        boolean said = fact.meaning().startsWith("Number of")
                || fact.meaning().toLowerCase(Locale.ROOT).contains(fact.unit().toLowerCase(Locale.ROOT));
        return value instanceof BigDecimal && !said ? plain(value) + " " + fact.unit() : plain(value);
    }

    private static String labels(FactDefinition fact, Object value) {
        List<?> words = value instanceof List<?> several ? several : List.of(value);
        return Words.list(words.stream()
                .map(Object::toString)
                .map(word -> fact.label(word).orElse(word))
                .toList());
    }

    /** The value, and the limit if it is a number. */
    private String limited(Reason reason, Function<Object, String> words) {
        boolean limited = reason.actual().filter(BigDecimal.class::isInstance).isPresent()
                && reason.required().size() == 1
                && !List.of("==", "!=").contains(reason.operator().orElse(""));
        String limit =
                limited ? " " + ("(limit " + words.apply(reason.required().get(0)) + ")").replace(' ', Words.KEEP) : "";
        return value(reason, words) + limit;
    }

    private String value(Reason reason, Function<Object, String> words) {
        return reason.actual()
                .map(words)
                .orElseGet(() ->
                        reason.withheld().map(why -> "not shown, as " + why).orElse("not known"));
    }

    private String level(Object value) {
        return value instanceof BigDecimal number ? names.level(number) : plain(value);
    }

    private String points(Object value) {
        return plain(value) + (plain(value).equals("1") ? " point" : " points");
    }

    private String share(Object value) {
        return value instanceof BigDecimal number ? Words.percent(number) : plain(value);
    }

    /** Numbers short, flags as yes and no, codes by their names. */
    private String plain(Object value) {
        if (value instanceof BigDecimal number) {
            return Words.number(number);
        }
        if (value instanceof Boolean flag) {
            return flag ? "yes" : "no";
        }
        return value instanceof List<?> several
                ? Words.list(several.stream().map(this::plain).toList())
                : names.value(value.toString());
    }
}
