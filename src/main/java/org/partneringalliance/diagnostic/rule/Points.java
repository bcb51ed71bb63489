package org.partneringalliance.diagnostic.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.fact.FactType;
import org.partneringalliance.diagnostic.fact.FactType.Range;
import org.partneringalliance.diagnostic.fact.Vocabulary;
import org.partneringalliance.diagnostic.rule.Condition.AllOf;
import org.partneringalliance.diagnostic.rule.Condition.AnyOf;
import org.partneringalliance.diagnostic.rule.Condition.Constraint;
import org.partneringalliance.diagnostic.rule.Condition.Operand;
import org.partneringalliance.diagnostic.rule.Condition.Operator;
import org.partneringalliance.diagnostic.rule.Condition.Pattern;

/**
 * The values that some rules can tell apart: each number they name, one number in each gap between, and every word. So a
 * finite number of points stands for all answers. A finding and what the knowledge base relates count as there or not
 * there. Immutable.
 */
final class Points {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BitSet THERE = new BitSet();

    static {
        THERE.set(1);
    }

    private final Vocabulary vocabulary;
    private final Map<String, SortedSet<BigDecimal>> numbers = new TreeMap<>();

    /** The points of rules that passed every check of their words. */
    Points(Vocabulary vocabulary, Collection<Rule> rules) {
        this.vocabulary = vocabulary;
        rules.stream().flatMap(rule -> rule.condition().patterns()).forEach(this::collect);
    }

    private void collect(Pattern pattern) {
        FactType type = vocabulary.type(pattern.type());
        for (Constraint constraint : pattern.constraints()) {
            constraint.operands().stream()
                    .filter(Operand.Decimal.class::isInstance)
                    .forEach(
                            number -> numbers.computeIfAbsent(value(type, pattern, constraint), none -> new TreeSet<>())
                                    .add(((Operand.Decimal) number).number()));
        }
    }

    /** What a condition speaks of, beside findings. */
    Set<String> values(Condition condition) {
        Set<String> values = new TreeSet<>();
        condition.patterns().forEach(pattern -> {
            FactType type = vocabulary.type(pattern.type());
            pattern.constraints().stream()
                    .filter(constraint -> !type.closed() && !type.keys().contains(constraint.field()))
                    .forEach(constraint -> values.add(value(type, pattern, constraint)));
        });
        return values;
    }

    /** What a condition of these rules says. */
    Proposition of(Condition condition) {
        if (condition instanceof AllOf all) {
            return new Proposition.All(all.parts().stream().map(this::of).toList());
        }
        if (condition instanceof AnyOf any) {
            return new Proposition.Any(any.parts().stream().map(this::of).toList());
        }
        Pattern pattern = (Pattern) condition;
        FactType type = vocabulary.type(pattern.type());
        if (type.closed()) {
            Proposition there = new Proposition.Is(named(pattern), 2, THERE);
            return pattern.negated() ? there.negated() : there;
        }
        return new Proposition.All(pattern.constraints().stream()
                .filter(constraint -> !type.keys().contains(constraint.field()))
                .map(constraint -> of(type, pattern, constraint))
                .toList());
    }

    private Proposition of(FactType type, Pattern pattern, Constraint constraint) {
        FactType.Field field = type.field(constraint.field());
        String value = value(type, pattern, constraint);
        return switch (field.kind()) {
            case NUMBER -> {
                List<BigDecimal> points = points(field.range(), numbers.getOrDefault(value, new TreeSet<>()));
                yield is(value, points, point -> holds(constraint, point));
            }
            case TEXT -> is(value, field.allowed().stream().sorted().toList(), word -> holds(constraint, word));
            case FLAG -> is(value, List.of(false, true), flag -> equal(constraint, new Operand.Flag(flag)));
            case WORDS -> new Proposition.Is(value + " " + constraint.operands(), 2, THERE);
        };
    }

    private interface Holds<T> {
        boolean at(T point);
    }

    private static <T> Proposition is(String value, List<T> points, Holds<T> holds) {
        BitSet allowed = new BitSet();
        for (int point = 0; point < points.size(); point++) {
            allowed.set(point, holds.at(points.get(point)));
        }
        return new Proposition.Is(value, points.size(), allowed);
    }

    private static boolean holds(Constraint constraint, BigDecimal point) {
        int order = point.compareTo(((Operand.Decimal) constraint.operands().get(0)).number());
        return switch (constraint.operator()) {
            case IN, CONTAINS, BIND ->
                throw new IllegalArgumentException("Numbers are not compared with " + constraint.operator());
            default -> constraint.operator().holds(order);
        };
    }

    private static boolean holds(Constraint constraint, String word) {
        return equal(constraint, new Operand.Text(word));
    }

    private static boolean equal(Constraint constraint, Operand actual) {
        return constraint.operands().contains(actual) != (constraint.operator() == Operator.NOT_EQUAL);
    }

    /** The numbers named, one in each gap between them and one beyond each end, as far as the field can have them. */
    static List<BigDecimal> points(Range range, Collection<BigDecimal> named) {
        NavigableSet<BigDecimal> ends = new TreeSet<>(named);
        Stream.of(range.least(), range.most()).flatMap(Optional::stream).forEach(ends::add);
        NavigableSet<BigDecimal> points = new TreeSet<>(ends);
        List<BigDecimal> inOrder = List.copyOf(ends);
        for (int place = 1; place < inOrder.size(); place++) {
            points.addAll(between(inOrder.get(place - 1), inOrder.get(place), range.whole()));
        }
        if (!ends.isEmpty()) {
            points.add(ends.first().subtract(BigDecimal.ONE));
            points.add(ends.last().add(BigDecimal.ONE));
        }
        return points.stream().filter(range::contains).toList();
    }

    private static List<BigDecimal> between(BigDecimal low, BigDecimal high, boolean whole) {
        BigDecimal middle = whole
                ? low.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE)
                : low.add(high).divide(TWO, low.scale() + high.scale() + 1, RoundingMode.HALF_UP);
        return middle.compareTo(high) < 0 ? List.of(middle) : List.of();
    }

    /** For instance "Rating GOV-1.1 score". */
    private static String value(FactType type, Pattern pattern, Constraint constraint) {
        List<String> words = new ArrayList<>(List.of(type.name()));
        for (String key : type.keys()) {
            pattern.constraints().stream()
                    .filter(naming -> naming.field().equals(key))
                    .map(naming -> shown(naming.operands().get(0)))
                    .forEach(words::add);
        }
        words.add(constraint.field());
        return String.join(" ", words);
    }

    /** The same for the same question about what is there. */
    private static String named(Pattern pattern) {
        SortedSet<String> constraints = new TreeSet<>();
        for (Constraint constraint : pattern.constraints()) {
            SortedSet<String> operands = new TreeSet<>();
            constraint.operands().forEach(operand -> operands.add(shown(operand)));
            boolean equation = constraint.operator() == Operator.BIND;
            constraints.add(constraint.field() + (equation ? Operator.EQUAL : constraint.operator()) + operands);
        }
        return pattern.type() + constraints;
    }

    private static String shown(Operand operand) {
        if (operand instanceof Operand.Text text) {
            return text.text();
        }
        return operand instanceof Operand.Variable variable ? variable.name() : operand.toString();
    }
}
