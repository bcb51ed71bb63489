package org.partneringalliance.diagnostic.rule;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.partneringalliance.diagnostic.file.FolderFiles;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.rule.Lexer.Token;

/**
 * The first look at a rule file, before any parser sees it: encoding, disguised characters, and words that stand for
 * running code. Compiling a rule already runs it, so nothing that could be code may come further than here.
 */
final class TextGate {

    /** Largest file of rules or cases, in bytes; about a hundred times the usual one. */
    static final int LARGEST_FILE = 65_536;

    /** Problems listed of one file; the first few hundred tell enough. */
    static final int MOST_PROBLEMS = 200;

    /** Parentheses in parentheses; people lose track long before. */
    private static final int DEEPEST = 20;

    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=", "in", "contains");

    /** Words of the rule language that the profile leaves out. */
    private static final Set<String> OUTSIDE = Set.of(
            "import",
            "package",
            "unit",
            "global",
            "function",
            "declare",
            "query",
            "eval",
            "from",
            "accumulate",
            "acc",
            "collect",
            "exists",
            "forall",
            "window",
            "entry-point",
            "salience",
            "enabled",
            "no-loop",
            "lock-on-active",
            "agenda-group",
            "activation-group",
            "ruleflow-group",
            "auto-focus",
            "date-effective",
            "date-expires",
            "timer",
            "duration",
            "calendars",
            "dialect",
            "extends",
            "trait",
            "do",
            "if",
            "else",
            "break",
            "modify",
            "update",
            "insert",
            "insertLogical",
            "insertLogicalOnce",
            "delete",
            "retract",
            "matches",
            "memberOf",
            "soundslike",
            "str",
            "new",
            "static",
            "attributes",
            "template",
            "drools",
            "kcontext",
            "java",
            "System",
            "Runtime");

    private TextGate() {}

    /** The problems that forbid parsing the file; empty if it may be parsed. */
    static List<Problem> problems(String file, byte[] bytes) {
        List<Problem> problems = new ArrayList<>();
        FolderFiles.text(Place.of(file), bytes, problems::add)
                .ifPresent(text -> problems.addAll(textProblems(file, text)));
        return problems.subList(0, Math.min(problems.size(), MOST_PROBLEMS));
    }

    private static List<Problem> textProblems(String file, String text) {
        List<Problem> problems = new ArrayList<>(characterProblems(file, text));
        problems.addAll(decomposed(file, text));
        problems.addAll(wordProblems(file, text));
        return problems;
    }

    private static List<Problem> characterProblems(String file, String text) {
        List<Problem> problems = new ArrayList<>();
        int line = 1;
        int lineStart = 0;
        for (int index = 0; index < text.length(); index += Character.charCount(text.codePointAt(index))) {
            int character = text.codePointAt(index);
            if (character == '\n') {
                line++;
                lineStart = index + 1;
            } else if (forbidden(character, text.startsWith("\n", index + 1))) {
                problems.add(Problem.notOfForm(
                        new Place(file, line, index - lineStart + 1),
                        "this character is not allowed in a rule file",
                        character == '\\' ? "a backslash" : "U+%04X".formatted(character),
                        "printable text without backslashes, control characters and direction marks"));
            }
        }
        return problems;
    }

    /** Letters that look the same and are written differently. */
    private static List<Problem> decomposed(String file, String text) {
        List<Problem> problems = new ArrayList<>();
        int line = 0;
        for (String content : text.split("\n", -1)) {
            line++;
            if (!Normalizer.isNormalized(content, Normalizer.Form.NFC)) {
                problems.add(Problem.at(
                        new Place(file, line, 0),
                        "this line has decomposed or look-alike characters; save the file in Unicode normal form C"));
            }
        }
        return problems;
    }

    private static boolean forbidden(int character, boolean beforeLineBreak) {
        return switch (Character.getType(character)) {
            case Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> true;
            case Character.CONTROL -> character != '\t' && (character != '\r' || !beforeLineBreak);
            default -> character == '\\';
        };
    }

    /** A field that happens to bear the name of a reserved word is only ever compared. */
    private static boolean field(List<Token> tokens, int index) {
        return index + 1 < tokens.size()
                && COMPARISONS.contains(tokens.get(index + 1).text());
    }

    private static List<Problem> wordProblems(String file, String text) {
        List<Problem> problems = new ArrayList<>();
        List<Token> tokens = Lexer.tokens(text, 1, 1);
        int depth = 0;
        for (int index = 0; index < tokens.size(); index++) {
            Token token = tokens.get(index);
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth > DEEPEST) {
                problems.add(Problem.notOfForm(
                        new Place(file, token.line(), token.column()),
                        "parentheses are nested too deeply",
                        "more than " + DEEPEST,
                        "at most " + DEEPEST));
                return problems;
            }
            Place place = new Place(file, token.line(), token.column());
            if (token.kind() == Lexer.Kind.STRANGE) {
                problems.add(Problem.notOfForm(
                        place,
                        strange(token.text()),
                        token.text(),
                        "words, numbers, \"text\", $variables and == != < <= > >= ( ) , : ; @"));
            } else if (token.kind() == Lexer.Kind.WORD && OUTSIDE.contains(token.text()) && !field(tokens, index)) {
                problems.add(new Problem(
                        place,
                        "'" + token.text() + "' is outside the rule profile; rules/README.md shows what a rule may say",
                        "",
                        "",
                        ""));
            }
        }
        return problems;
    }

    /** What was probably meant by what has no meaning. */
    private static String strange(String found) {
        return switch (found) {
            case "=" -> "a single '=' has no meaning in a rule; compare with '=='";
            case "&" ->
                "'&' has no meaning in a rule; put a comma between constraints, and 'and' between conditions in parentheses";
            case "|" -> "'|' has no meaning in a rule; put 'or' between conditions in parentheses";
            case "!" -> "'!' has no meaning in a rule; compare with '!=', or put 'not' before a finding";
            case "'" -> "words stand in double quotes, not in single ones";
            case "\"" -> "a quote on this line has no partner";
            case "\u201C", "\u201D", "\u201E", "\u2018", "\u2019", "\u201A", "\u00AB", "\u00BB" ->
                "words stand in straight double quotes, not in typographic ones";
            case "/" -> "a comment begins with // or stands between /* and */";
            default -> "this has no meaning in a rule";
        };
    }
}
