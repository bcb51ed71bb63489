package org.partneringalliance.diagnostic.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.rule.Lexer.Kind;
import org.partneringalliance.diagnostic.rule.Lexer.Token;

/**
 * Follows the words of a rule file until they make no sense, and says there what would. The stock parser reads a file only
 * after this, so that what it would say of a mistake never reaches an author. Not thread-safe.
 *
 * <pre>
 * file       = "rule" text annotation* "when" part+ "then" call "end"
 * annotation = "@" word "(" text ")"
 * part       = ["not"] pattern | "(" part+ (("and" | "or") part+)* ")"
 * pattern    = word "(" [constraint ("," constraint)*] ")"
 * constraint = variable ":" word | word comparison operand | word "in" "(" operand ("," operand)* ")"
 * call       = word "(" (text | variable) ")" ";"
 * </pre>
 */
final class RuleGrammar {

    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=", "contains");
    private static final Set<String> JOINING = Set.of("and", "or", "not", "then", "in");
    private static final Set<String> STRUCTURE = Set.of("rule", "when", "then", "end");
    private static final String CONDITION = "a condition, for instance Rating( criterion == \"GOV-1.1\", score <= 1 )";

    private final String file;
    private final List<Token> tokens;
    private int position;

    private RuleGrammar(String file, List<Token> tokens) {
        this.file = file;
        this.tokens = tokens;
    }

    /** Where the words stop making sense; empty if they make sense to the end. */
    static Optional<Problem> fault(String file, List<Token> tokens) {
        try {
            new RuleGrammar(file, tokens).file();
            return Optional.empty();
        } catch (Fault fault) {
            return Optional.of(fault.problem());
        }
    }

    /** Leaves the descent; never seen outside. */
    private static final class Fault extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Problem problem;

        Fault(Problem problem) {
            super(problem.message(), null, false, false);
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }

    private void file() {
        word("rule", "a rule file begins with 'rule'", "rule \"DX-02 Host capture\"");
        kind(Kind.TEXT, "a rule has a name in double quotes", "\"DX-02 Host capture\"");
        while (at("@")) {
            position++;
            kind(Kind.WORD, "an annotation has a name", "@principles, @tier, @urgency or @points");
            word("(", "an annotation has a text in parentheses", "(\"...\")");
            kind(Kind.TEXT, "an annotation holds one text in double quotes", "\"...\"");
            word(")", "the parenthesis of an annotation is not closed after its text", ")");
        }
        word("when", "'when' is missing before the conditions", "when, or an annotation such as @tier(\"C\")");
        do {
            part("then");
        } while (!at("then"));
        position++;
        call();
        word("end", "a rule has exactly one conclusion, and 'end' after it", "end");
        if (position < tokens.size()) {
            throw fault("nothing may stand after 'end'; a file holds one rule", "");
        }
    }

    /** @param next the word that stands where no further condition does */
    private void part(String next) {
        if (at("(")) {
            position++;
            do {
                part(")");
                if (at("and") || at("or")) {
                    position++;
                    if (at(")")) {
                        throw fault("a condition is missing after 'and' or 'or'", CONDITION);
                    }
                }
            } while (!at(")"));
            position++;
            return;
        }
        if (at("not")) {
            position++;
        }
        if (here(token -> JOINING.contains(token.text().toLowerCase(Locale.ROOT)) && !JOINING.contains(token.text()))) {
            throw fault("this word is written in small letters", current().toLowerCase(Locale.ROOT));
        }
        if (here(token -> Conclusion.Kind.of(token.text()).isPresent())
                && position + 1 < tokens.size()
                && tokens.get(position + 1).is("(")) {
            throw fault("'then' is missing before the conclusion", "then");
        }
        if (at("and") || at("or")) {
            throw fault("'%s' joins conditions inside parentheses only".formatted(current()), "( ... or ... )");
        }
        if (!here(token -> token.kind() == Kind.WORD && !STRUCTURE.contains(token.text()))) {
            String missing = next.equals(")")
                    ? "a condition or the closing parenthesis is missing"
                    : "a condition or 'then' is missing";
            throw fault(missing, CONDITION + ", or " + next);
        }
        position++;
        word("(", "a type is followed by constraints in parentheses", "(");
        if (!at(")")) {
            constraint();
            while (at(",")) {
                position++;
                constraint();
            }
        }
        if (here(token -> token.kind() == Kind.WORD || token.kind() == Kind.VARIABLE)) {
            throw fault("a comma is missing between two constraints, or the closing parenthesis", ", or )");
        }
        word(")", "the constraints of a type are not closed by a parenthesis", ", or )");
    }

    /** True after a number and a comma, if another number follows. */
    private boolean decimalComma() {
        return position > 1
                && tokens.get(position - 2).kind() == Kind.NUMBER
                && here(token -> token.kind() == Kind.NUMBER);
    }

    private void constraint() {
        if (here(token -> token.kind() == Kind.VARIABLE)) {
            position++;
            word(":", "a variable is followed by a colon and a field", "$c : criterion");
            kind(Kind.WORD, "a variable stands for a field", "$c : criterion");
            return;
        }
        if (decimalComma()) {
            throw fault("a decimal number is written with a point", "1.5");
        }
        kind(Kind.WORD, "a constraint begins with a field", "score <= 1, or $c : criterion");
        if (at("in")) {
            position++;
            word("(", "'in' is followed by words in parentheses", "( \"a\", \"b\" )");
            operand();
            while (at(",")) {
                position++;
                operand();
            }
            word(")", "the words after 'in' are not closed by a parenthesis", ", or )");
            return;
        }
        if (!here(token -> COMPARISONS.contains(token.text()))) {
            throw fault("a field is followed by a comparison", "== != < <= > >= in contains");
        }
        position++;
        operand();
    }

    private void operand() {
        boolean flag = at("true") || at("false");
        if (!flag && here(token -> token.kind() == Kind.WORD)) {
            throw fault("a word that a field is compared with stands in double quotes", "\"" + current() + "\"");
        }
        if (!flag
                && !here(token ->
                        token.kind() == Kind.TEXT || token.kind() == Kind.NUMBER || token.kind() == Kind.VARIABLE)) {
            throw fault("something to compare with is missing", "a number, a word in double quotes, true, false or $c");
        }
        position++;
    }

    private void call() {
        kind(Kind.WORD, "a conclusion is missing after 'then'", "diagnose( \"DX-02\" );");
        word("(", "a conclusion names an id or a variable in parentheses", "diagnose( \"DX-02\" );");
        if (!here(token -> token.kind() == Kind.TEXT || token.kind() == Kind.VARIABLE)) {
            throw fault("a conclusion names an id in double quotes, or a variable", "\"DX-02\" or $c");
        }
        position++;
        word(")", "a conclusion is about one id, and its parenthesis is closed", ")");
        word(";", "a semicolon is missing after the conclusion", ";");
    }

    private boolean here(Predicate<Token> wanted) {
        return position < tokens.size() && wanted.test(tokens.get(position));
    }

    private boolean at(String text) {
        return here(token -> token.is(text));
    }

    private String current() {
        return tokens.get(position).text();
    }

    private void word(String text, String message, String allowed) {
        if (!at(text)) {
            throw fault(message, allowed);
        }
        position++;
    }

    private void kind(Kind kind, String message, String allowed) {
        if (!here(token -> token.kind() == kind && !STRUCTURE.contains(token.text()))) {
            throw fault(message, allowed);
        }
        position++;
    }

    private Fault fault(String message, String allowed) {
        if (position < tokens.size()) {
            Token token = tokens.get(position);
            return new Fault(
                    Problem.notOfForm(new Place(file, token.line(), token.column()), message, token.text(), allowed));
        }
        Place last = tokens.isEmpty()
                ? new Place(file, 1, 1)
                : new Place(file, tokens.get(tokens.size() - 1).line(), 0);
        return new Fault(Problem.notOfForm(last, message, "the end of the file", allowed));
    }
}
