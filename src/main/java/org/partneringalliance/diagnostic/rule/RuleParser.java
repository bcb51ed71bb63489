package org.partneringalliance.diagnostic.rule;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.rule.Condition.AllOf;
import org.partneringalliance.diagnostic.rule.Condition.Operand;
import org.partneringalliance.diagnostic.rule.Lexer.Token;

/**
 * Reads one rule file into our own tree: text gate, stock parser, then a translation that refuses whatever it does not
 * know. Nothing in the file is executed.
 *
 * <p>The stock parser runs at language level DRL6 and never at DRL10: the latter can drop the conditions of an annotated
 * rule without a message. The counts of patterns and constraints are compared with the text all the same.
 */
final class RuleParser {

    private static final String ID = "[A-Z]++[0-9]*+(?:-[A-Za-z0-9]++)*+";
    private static final int MOST_CONSTRAINTS = 200;
    private static final int MOST_PATTERNS = 100;
    private static final int LONGEST_NAME = 150;
    private static final Set<String> NOT_PATTERNS = Set.of("in", "not", "and", "or");
    private static final Set<String> OPERATORS = Set.of("==", "!=", "<", "<=", ">", ">=", "in", "contains", ":");

    private static final String UNREADABLE =
            "this line cannot be read as part of a rule; compare it with a neighbouring rule";

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private List<Token> tokens = List.of();

    private RuleParser(String file) {
        this.file = file;
    }

    /**
     * Reads a file.
     *
     * @param file its name relative to the rules folder
     * @param problems receives what is wrong with it
     * @return the rule, or empty if there is any problem
     */
    static Optional<Rule> parse(String file, byte[] bytes, List<Problem> problems) {
        List<Problem> atTheGate = TextGate.problems(file, bytes);
        if (!atTheGate.isEmpty()) {
            problems.addAll(atTheGate);
            return Optional.empty();
        }
        RuleParser parser = new RuleParser(file);
        Optional<Rule> rule = parser.read(new String(bytes, StandardCharsets.UTF_8));
        problems.addAll(parser.problems);
        return parser.problems.isEmpty() ? rule : Optional.empty();
    }

    private Optional<Rule> read(String text) {
        tokens = Lexer.tokens(text, 1, 1);
        Optional<Problem> fault = RuleGrammar.fault(file, tokens).or(this::size);
        if (fault.isPresent()) {
            problems.add(fault.get());
            return Optional.empty();
        }
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr content;
        try {
            content = parser.parse(false, text);
        } catch (DroolsParserException | RuntimeException unreadable) {
            problems.add(Problem.at(Place.of(file), UNREADABLE));
            return Optional.empty();
        }
        // What makes sense to us and not to the stock parser, such as a reserved word for a field, has no better words.
        for (DroolsError error : parser.getErrors()) {
            int line = error.getLines().length == 0 ? 0 : Math.max(0, error.getLines()[0]);
            problems.add(Problem.at(new Place(file, line, 0), UNREADABLE));
        }
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        if (content == null || content.getRules().size() != 1 || holdsMore(content)) {
            problems.add(Problem.at(Place.of(file), "a rule file holds exactly one rule and nothing else"));
            return Optional.empty();
        }
        return translate(content.getRules().get(0));
    }

    private static boolean holdsMore(PackageDescr content) {
        return !content.getImports().isEmpty()
                || !content.getFunctionImports().isEmpty()
                || !content.getAccumulateImports().isEmpty()
                || !content.getFunctions().isEmpty()
                || !content.getGlobals().isEmpty()
                || !content.getTypeDeclarations().isEmpty()
                || !content.getEnumDeclarations().isEmpty()
                || !content.getEntryPointDeclarations().isEmpty()
                || !content.getAttributes().isEmpty()
                || !content.getName().isEmpty();
    }

    private Optional<Rule> translate(RuleDescr descriptor) {
        if (!descriptor.getAttributes().isEmpty()
                || !descriptor.getNamedConsequences().isEmpty()
                || descriptor.getParentName() != null) {
            problems.add(Problem.at(
                    place(descriptor.getLine()),
                    "a rule has annotations, conditions and one conclusion, nothing else"));
        }
        String name = descriptor.getName();
        int space = name.indexOf(' ');
        if (space < 1 || !name.substring(0, space).matches(ID)) {
            problems.add(Problem.notOfForm(
                    place(descriptor.getLine()),
                    "a rule's name is its id and a title",
                    name,
                    "\"DX-02 Host capture\""));
            return Optional.empty();
        }
        if (name.length() > LONGEST_NAME) {
            problems.add(Problem.notOfForm(
                    place(descriptor.getLine()),
                    "the rule's title is too long",
                    name.length() + " characters",
                    "at most " + LONGEST_NAME + " with the id"));
        }
        ConditionReader conditions = new ConditionReader(file, problems);
        AllOf condition = conditions.read(descriptor.getLhs());
        crossCheck(conditions, descriptor);
        Optional<Conclusion> conclusion = conclusion(descriptor);
        AnnotationReader annotations = new AnnotationReader(file, tokens, descriptor);
        annotations.problems().stream().map(RuleCheck.ANNOTATION::found).forEach(problems::add);
        return conclusion
                .filter(any -> problems.isEmpty())
                .map(kind -> new Rule(
                        name.substring(0, space),
                        name.substring(space + 1),
                        file,
                        descriptor.getLine(),
                        annotations.principles(),
                        annotations.text("tier"),
                        annotations.text("urgency"),
                        annotations.points(),
                        condition,
                        kind));
    }

    /** More than anybody could follow would keep the stock parser and the engine busy for long. */
    private Optional<Problem> size() {
        return tooMany("conditions", patterns(), MOST_PATTERNS)
                .or(() -> tooMany("constraints", constraints(), MOST_CONSTRAINTS));
    }

    private Optional<Problem> tooMany(String parts, long found, int most) {
        return found <= most
                ? Optional.empty()
                : Optional.of(RuleCheck.SIZE.found(Problem.notOfForm(
                        place(1),
                        "the rule has too many %s; split it".formatted(parts),
                        Long.toString(found),
                        "at most " + most)));
    }

    private long patterns() {
        List<Token> when = between("when", "then");
        return IntStream.range(0, Math.max(0, when.size() - 1))
                .filter(index -> when.get(index).kind() == Lexer.Kind.WORD
                        && !NOT_PATTERNS.contains(when.get(index).text())
                        && when.get(index + 1).is("("))
                .count();
    }

    private long constraints() {
        return between("when", "then").stream()
                .filter(token -> OPERATORS.contains(token.text()))
                .count();
    }

    /** Every pattern and constraint in the text must have come through the parser. */
    private void crossCheck(ConditionReader conditions, RuleDescr descriptor) {
        long patterns = patterns();
        long constraints = constraints();
        if (problems.isEmpty()
                && (patterns != conditions.patternsSeen() || constraints != conditions.constraintsSeen())) {
            problems.add(Problem.at(
                    place(descriptor.getLine()),
                    "the conditions cannot be read as written: the text has %d patterns and %d constraints, the parser saw %d and %d"
                            .formatted(
                                    patterns, constraints, conditions.patternsSeen(), conditions.constraintsSeen())));
        }
    }

    private List<Token> between(String start, String end) {
        int from = indexOf(start, 0);
        int to = indexOf(end, from);
        return from < 0 || to < 0 ? List.of() : tokens.subList(from + 1, to);
    }

    private int indexOf(String word, int from) {
        for (int index = Math.max(from, 0); index < tokens.size(); index++) {
            if (tokens.get(index).is(word)) {
                return index;
            }
        }
        return -1;
    }

    private Optional<Conclusion> conclusion(RuleDescr descriptor) {
        List<Token> call = between("then", "end");
        int line =
                call.isEmpty() ? descriptor.getConsequenceLine() : call.get(0).line();
        boolean shaped = call.size() == 5
                && call.get(1).is("(")
                && call.get(3).is(")")
                && call.get(4).is(";");
        if (!shaped || indexOf("end", 0) != tokens.size() - 1) {
            problems.add(Problem.notOfForm(
                    place(line),
                    "a rule has exactly one conclusion, a single call of a fixed shape",
                    descriptor.getConsequence().toString().strip(),
                    "diagnose( \"DX-02\" ); or weak( $c );"));
            return Optional.empty();
        }
        Token word = call.get(0);
        Optional<Conclusion.Kind> kind = Conclusion.Kind.of(word.text());
        if (kind.isEmpty()) {
            problems.add(Problem.notAllowed(
                    new Place(file, word.line(), word.column()),
                    "unknown conclusion",
                    word.text(),
                    Conclusion.Kind.words()));
            return Optional.empty();
        }
        Token target = call.get(2);
        return switch (target.kind()) {
            case TEXT -> Optional.of(new Conclusion(kind.get(), new Operand.Text(target.unquoted())));
            case VARIABLE -> Optional.of(new Conclusion(kind.get(), new Operand.Variable(target.text())));
            default -> {
                problems.add(Problem.notOfForm(
                        place(line), "a conclusion names an id or a variable", target.text(), "\"DX-02\" or $c"));
                yield Optional.empty();
            }
        };
    }

    private Place place(int line) {
        return new Place(file, Math.max(line, 0), 0);
    }
}
