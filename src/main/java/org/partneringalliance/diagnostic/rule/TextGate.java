package org.partneringalliance.diagnostic.rule;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.rule.Lexer.Token;

/**
 * The first look at a rule file, before any parser sees it: encoding, size, disguised characters, and words that stand for
 * running code. Compiling a rule already runs it, so nothing that could be code may come further than here.
 */
final class TextGate {

    /** Largest rule file, in bytes; about a hundred times the usual one. */
    static final int LARGEST_FILE = 65_536;

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
        if (bytes.length > LARGEST_FILE) {
            return List.of(Problem.notOfForm(
                    Place.of(file), "the file is too large", bytes.length + " bytes", "at most " + LARGEST_FILE));
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return List.of(Problem.at(Place.of(file), "the file is not UTF-8 text; save it as UTF-8"));
        }
        List<Problem> problems = new ArrayList<>(characterProblems(file, text));
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            problems.add(
                    Problem.at(Place.of(file), "the file has decomposed letters; save it in Unicode normal form C"));
        }
        problems.addAll(wordProblems(file, text));
        return problems;
    }

    private static List<Problem> characterProblems(String file, String text) {
        List<Problem> problems = new ArrayList<>();
        int line = 1;
        int lineStart = 0;
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character == '\n') {
                line++;
                lineStart = index + 1;
            } else if (forbidden(character)) {
                problems.add(Problem.notOfForm(
                        new Place(file, line, index - lineStart + 1),
                        "this character is not allowed in a rule file",
                        character == '\\' ? "a backslash" : "U+%04X".formatted((int) character),
                        "printable text without backslashes, control characters and direction marks"));
            }
        }
        return problems;
    }

    private static boolean forbidden(char character) {
        if (character == '\\') {
            return true;
        }
        int type = Character.getType(character);
        return type == Character.FORMAT
                || type == Character.PRIVATE_USE
                || (type == Character.CONTROL && character != '\t' && character != '\r');
    }

    private static List<Problem> wordProblems(String file, String text) {
        List<Problem> problems = new ArrayList<>();
        for (Token token : Lexer.tokens(text, 1, 1)) {
            Place place = new Place(file, token.line(), token.column());
            if (token.kind() == Lexer.Kind.STRANGE) {
                problems.add(Problem.notOfForm(
                        place,
                        "this character has no meaning in a rule",
                        token.text(),
                        "words, numbers, \"text\", $variables and == != < <= > >= ( ) , : ; @"));
            } else if (token.kind() == Lexer.Kind.WORD && OUTSIDE.contains(token.text())) {
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
}
