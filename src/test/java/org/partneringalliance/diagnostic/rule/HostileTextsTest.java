package org.partneringalliance.diagnostic.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partneringalliance.diagnostic.problem.Problem;

/**
 * Texts that try to look like another text, to be read differently by two readers, or to keep a reader busy. Each is refused
 * with a place and a reason of our own, or is harmless; none takes a second.
 */
class HostileTextsTest {

    private static final String WIRE = Tripwire.class.getName();
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final String CONDITION = "Partnership( ageMonths > 1 )";

    /** No word of a refusal may come from a parser or from Java. */
    private static final List<String> FOREIGN = List.of(
            "Exception", "Descr", "drools", "java.", "[ERR", "mismatched", "no viable", "at line", "tools.jackson");

    private static final List<Arguments> CHARACTERS = List.of(
            text("an escaped word", 3, "this character is not allowed", condition("\\u0065val( true )")),
            text("an escape of several u", 3, "this character is not allowed", condition("\\uuuu0065val( true )")),
            text("an octal escape", 3, "this character is not allowed", host("\\145")),
            text("an escaped line break in a text", 3, "this character is not allowed", host("none\\n")),
            text("an escaped quote", 3, "this character is not allowed", host("none\\\" || true")),
            text("a right-to-left override", 3, "this character is not allowed", host("none\u202E")),
            text(
                    "a left-to-right isolate in a comment",
                    3,
                    "this character is not allowed",
                    condition(CONDITION + " // \u2066x")),
            text(
                    "a pop of direction",
                    3,
                    "this character is not allowed",
                    condition("Partnership\u202C( ageMonths > 1 )")),
            text(
                    "a zero-width space in a word",
                    3,
                    "this character is not allowed",
                    condition("Partner\u200Bship( ageMonths > 1 )")),
            text(
                    "a zero-width joiner in a field",
                    3,
                    "this character is not allowed",
                    condition("Partnership( age\u200DMonths > 1 )")),
            text("a soft hyphen", 3, "this character is not allowed", condition("Partner\u00ADship( ageMonths > 1 )")),
            text("a tag character", 3, "this character is not allowed", host("none\uDB40\uDC41")),
            text(
                    "a word of Cyrillic look-alikes",
                    3,
                    "no meaning in a rule",
                    condition("P\u0430rtnership( ageMonths > 1 )")),
            text("a number in full width", 3, "no meaning in a rule", condition("Partnership( ageMonths > \uFF11 )")),
            text(
                    "a parenthesis in full width",
                    3,
                    "no meaning in a rule",
                    condition("Partnership\uFF08 ageMonths > 1 )")),
            text(
                    "a Greek question mark for a semicolon",
                    4,
                    "normal form C",
                    rule(CONDITION, "diagnose( \"DX-02\" )\u037E")),
            text(
                    "a decomposed letter",
                    1,
                    "normal form C",
                    rule(CONDITION, "diagnose( \"DX-02\" );").replace("Host", "Ho\u0308st")),
            text("a line separator", 3, "this character is not allowed", condition(CONDITION + " //\u2028 x")),
            text("a paragraph separator", 3, "this character is not allowed", condition(CONDITION + " //\u2029 x")),
            text("a next line", 3, "this character is not allowed", condition(CONDITION + " //\u0085 x")),
            text(
                    "a lone carriage return that ends a comment for some",
                    3,
                    "this character is not allowed",
                    condition("// x\r eval( true )\n" + CONDITION)),
            text("a form feed", 3, "this character is not allowed", condition(CONDITION + "\f")),
            text("a vertical tab", 3, "this character is not allowed", condition(CONDITION + "\u000B")),
            text("a null character", 3, "this character is not allowed", condition(CONDITION + "\u0000")),
            text("a bell", 3, "this character is not allowed", condition(CONDITION + " //\u0007")),
            text(
                    "an escape sequence of terminals",
                    3,
                    "this character is not allowed",
                    condition(CONDITION + " //\u001B[2J")),
            text("a backspace", 3, "this character is not allowed", host("none\b")),
            text("a byte order mark", 1, "this character is not allowed", "\uFEFF" + valid()),
            text("a byte order mark within", 3, "this character is not allowed", condition("\uFEFF" + CONDITION)),
            text("a private character", 3, "this character is not allowed", host("none\uE000")),
            text("a character that is none", 3, "this character is not allowed", host("none\uFFFF")),
            text("a smiling face for a word", 3, "no meaning in a rule", condition("\uD83D\uDE00( ageMonths > 1 )")),
            text("a non-breaking space", 3, "no meaning in a rule", condition("Partnership(\u00A0ageMonths > 1 )")));

    private static final List<Arguments> SHAPES = List.of(
            text(
                    "a quote that is not closed",
                    3,
                    "a quote on this line has no partner",
                    condition("Partnership( secretariatHost == \"none )")),
            text("a text over two lines", 3, "a quote on this line has no partner", host("no\nne")),
            text(
                    "a triple quote",
                    3,
                    "not closed by a parenthesis",
                    condition("Partnership( secretariatHost == \"\"\"none\"\"\" )")),
            text("a single-quoted text", 3, "double quotes", condition("Partnership( secretariatHost == 'none' )")),
            text(
                    "a character that could be code",
                    3,
                    "double quotes",
                    condition("Partnership( secretariatHost == '\"' )")),
            text("a template text", 3, "no meaning in a rule", condition("Partnership( secretariatHost == `none` )")),
            text("a placeholder in a text", 3, "unknown value", host("${" + WIRE + ".touch()}")),
            text("an expression in a text", 3, "unknown value", host("#{" + WIRE + ".touch()}")),
            text("an expression of templates in a text", 3, "unknown value", host("@{" + WIRE + ".touch()}")),
            text(
                    "a text that closes its pattern",
                    3,
                    "'eval' is outside",
                    host("none\" ) eval( true ) Partnership( secretariatHost == \"")),
            text("a comment that is not closed", 3, "a comment begins with", condition(CONDITION + " /* x")),
            text("a comment in a comment", 3, "no meaning in a rule", condition("/* a /* b */ c */ " + CONDITION)),
            text("a comment that splits a word", 3, "followed by constraints", condition("ev/* */al( true )")),
            text("a comment of shells", 3, "no meaning in a rule", condition("# eval( true )\n" + CONDITION)),
            text(
                    "a comment that hides the closing of a pattern",
                    4,
                    "closing parenthesis",
                    condition("Partnership( ageMonths > 1 // )")),
            text(
                    "a comment that ends in a text",
                    3,
                    "a quote on this line has no partner",
                    condition("Partnership( secretariatHost == /* \"none */ \" )")),
            text("an annotation between conditions", 3, "no meaning in a rule", condition(CONDITION + " @watch( * )")),
            text("an annotation of a pattern", 3, "no meaning in a rule", condition(CONDITION + " @Expires( 1s )")),
            text(
                    "an annotation of two values",
                    2,
                    "not closed after its text",
                    header("@principles(\"GOV-1\", \"SET-5\")")),
            text(
                    "an annotation with a named value",
                    2,
                    "no meaning in a rule",
                    header("@principles(value = \"GOV-1\")")),
            text("an annotation of an array", 2, "no meaning in a rule", header("@principles({\"GOV-1\"})")),
            text("an annotation of an annotation", 2, "one text in double quotes", header("@principles(@tier(\"C\"))")),
            text("an annotation with a package", 2, "'java' is outside", header("@java.lang.Deprecated(\"x\")")),
            text("an annotation twice", 2, "more than once", header("@principles(\"GOV-1\") @principles(\"GOV-1\")")),
            text(
                    "code in the text of an annotation",
                    1,
                    "unknown principle",
                    header("@principles(\"" + WIRE + ".touch()\")")),
            text("a second rule", 6, "nothing may stand after 'end'", valid() + valid()),
            text("a rule in a rule", 3, "", condition("rule \"x\" when then end")),
            text("an end in the middle", 4, "semicolon", rule(CONDITION, "diagnose( \"DX-02\" ) end; x")),
            text("an import after the rule", 6, "'import' is outside", valid() + "import java.lang.Runtime;\n"),
            text(
                    "a static import in the conditions",
                    3,
                    "'import' is outside",
                    condition("import static " + WIRE + ".touch; " + CONDITION)),
            text("a file to include", 1, "no meaning in a rule", "#include \"/etc/passwd\"\n" + valid()),
            text("a package of the engine", 1, "'package' is outside", "package org.drools; " + valid()),
            text("a unit", 1, "'unit' is outside", "unit Alerts;\n" + valid()),
            text(
                    "a declared type that extends a class",
                    1,
                    "'declare' is outside",
                    "declare Partnership extends java.lang.Thread end\n" + valid()),
            text("a trait", 1, "'declare' is outside", "declare trait T end\n" + valid()),
            text("a query", 1, "'query' is outside", "query q( String s ) end\n" + valid()),
            text(
                    "a window",
                    3,
                    "'window' is outside",
                    condition("Partnership( ageMonths > 1 ) over window:time( 1s )")),
            text("an entry point", 3, "'from' is outside", condition("Partnership() from entry-point X")),
            text("a pattern of a query", 3, "", condition("?partnership( \"x\"; )")),
            text("a positional constraint", 3, "", condition("Partnership( \"none\"; )")),
            text(
                    "an else",
                    4,
                    "'else' is outside",
                    rule(CONDITION, "diagnose( \"DX-02\" ); else diagnose( \"DX-01\" );")),
            text("a named conclusion", 3, "'do' is outside", condition(CONDITION + " do[ x ]")),
            text("a map access", 3, "no meaning in a rule", condition("Partnership( this[ \"class\" ] != 1 )")),
            text("the class of a fact", 3, "no meaning in a rule", condition("Partnership( class.name == \"x\" )")),
            text("a method of a text", 3, "no meaning in a rule", host("none\".getClass() + \"")),
            text("a cast", 3, "something to compare with", condition("Partnership( ageMonths > (Integer) 1 )")),
            text("a lambda", 3, "", condition("Partnership( ageMonths -> 1 )")),
            text("a safe dereference", 3, "no meaning in a rule", condition("Partnership( x!.y == 1 )")),
            text("an inline evaluation", 3, "", condition("Partnership( ( ageMonths > 1 ) == ( true ) )")),
            text("a sum", 3, "no meaning in a rule", condition("Partnership( ageMonths > 1 + 1 )")),
            text("a hexadecimal number", 3, "no meaning in a rule", condition("Partnership( ageMonths > 0x10 )")),
            text(
                    "a number with an exponent",
                    3,
                    "no meaning in a rule",
                    condition("Partnership( ageMonths > 1e999999999 )")),
            text("a number with underscores", 3, "no meaning in a rule", condition("Partnership( ageMonths > 1_000 )")),
            text("no number", 3, "stands in double quotes", condition("Partnership( ageMonths > NaN )")),
            text("null", 3, "double quotes", condition("Partnership( secretariatHost == null )")));

    private static final List<Arguments> SIZES = List.of(
            text(
                    "deep parentheses",
                    3,
                    "nested too deeply",
                    condition("( ".repeat(8_000) + CONDITION + " )".repeat(8_000))),
            text("deep negations", 3, "followed by constraints", condition("not ".repeat(8_000) + CONDITION)),
            text("thousands of conditions", 1, "too many conditions", condition((CONDITION + " ").repeat(1_800))),
            text(
                    "thousands of alternatives",
                    1,
                    "too many conditions",
                    condition("( " + (CONDITION + " or ").repeat(1_800) + CONDITION + " )")),
            text(
                    "alternatives that multiply",
                    1,
                    "multiply to too many",
                    condition(("( " + CONDITION + " or Partnership( ageMonths > 2 ) ) ").repeat(40))),
            text(
                    "thousands of constraints",
                    1,
                    "too many constraints",
                    condition("Partnership( " + "ageMonths > 1, ".repeat(3_000) + "ageMonths > 1 )")),
            text("thousands of empty conditions", 1, "too many conditions", condition("Finding() ".repeat(6_000))),
            text(
                    "conditions that multiply",
                    3,
                    "go through many",
                    condition(
                            "Rating( $a : criterion, score <= 4 ) Rating( $b : criterion, score <= 4 ) Rating( $c : criterion, score <= 4 )")),
            text("findings that multiply", 3, "go through many", condition("Finding( tier == \"A\" ) ".repeat(9))),
            text(
                    "a list of thousands",
                    3,
                    "unknown value",
                    condition("Partnership( secretariatHost in ( " + "\"x\", ".repeat(6_000) + "\"x\" ) )")),
            text(
                    "a word of sixty thousand letters",
                    3,
                    "unknown type",
                    condition("A".repeat(60_000) + "( ageMonths > 1 )")),
            text(
                    "a number of sixty thousand digits",
                    3,
                    "too long",
                    condition("Partnership( ageMonths > " + "9".repeat(60_000) + " )")),
            text(
                    "a number of sixty thousand decimals",
                    3,
                    "",
                    condition("Partnership( ageMonths > 0." + "1".repeat(60_000) + " )")),
            text(
                    "a title of sixty thousand letters",
                    1,
                    "title is too long",
                    valid().replace("Host capture", "x".repeat(60_000))),
            text("sixty thousand quotes", 3, "", condition("\"".repeat(60_000))),
            text(
                    "sixty thousand stars in an open comment",
                    3,
                    "a comment begins with",
                    condition("/*" + "*".repeat(60_000))),
            text("sixty thousand slashes and stars", 3, "", condition(CONDITION + " " + "/*".repeat(30_000))),
            text("sixty thousand line breaks", 1, "begins with 'rule'", "\n".repeat(60_000)),
            text("a text like a slow regular expression", 3, "unknown value", host("a".repeat(40_000) + "!")),
            text(
                    "an id like a slow regular expression",
                    1,
                    "its id and a title",
                    valid().replace("DX-02 Host", "A" + "-A".repeat(20_000) + "! Host")),
            text("thousands of annotations", 2, "more than once", header("@principles(\"GOV-1\") ".repeat(2_500))),
            text(
                    "a list of thousands of principles",
                    1,
                    "unknown principle",
                    header("@principles(\"" + "X,".repeat(25_000) + "X\")")),
            text("a file larger than any rule", 0, "too large", valid() + "// " + "x".repeat(70_000)),
            text(
                    "a hundred thousand conditions",
                    0,
                    "too large",
                    condition("( " + (CONDITION + " or ").repeat(100_000) + CONDITION + " )")));

    @TempDir
    private Path folder;

    @BeforeAll
    static void warmUp(@TempDir Path first) throws IOException {
        problems(first, valid().getBytes(StandardCharsets.UTF_8));
        problems(first, host("x").getBytes(StandardCharsets.UTF_8));
    }

    @BeforeEach
    void armTheWire() {
        Tripwire.arm();
    }

    static Stream<Arguments> hostileTexts() {
        return Stream.of(CHARACTERS, SHAPES, SIZES).flatMap(List::stream);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileTexts")
    void aHostileTextIsRefusedWithPlaceAndReason(String kind, int line, String reason, String text) {
        List<Problem> problems = refused(text.getBytes(StandardCharsets.UTF_8));

        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.place().line()).isEqualTo(line);
            assertThat(problem.message()).contains(reason);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-32", "ISO-8859-1", "windows-1252", "IBM037"})
    void aTextInAnotherEncodingIsRefused(String encoding) {
        byte[] bytes = valid().replace("Host", "H\u00F6st").getBytes(Charset.forName(encoding));

        assertThat(refused(bytes))
                .allSatisfy(problem -> assertThat(problem.message()).isNotBlank());
    }

    /** A slash as two bytes, a surrogate as three, a character beyond the last, a byte that continues nothing, a cut one. */
    @ParameterizedTest
    @ValueSource(strings = {"C0AF", "EDA080", "F4908080", "80", "E282"})
    void whatOnlySomeReadersTakeForACharacterIsRefusedAtItsLine(String bytes) {
        String[] around = condition(CONDITION + " // ~").split("~", -1);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.writeBytes(around[0].getBytes(StandardCharsets.UTF_8));
        text.writeBytes(HexFormat.of().parseHex(bytes));
        text.writeBytes(around[1].getBytes(StandardCharsets.UTF_8));

        assertThat(refused(text.toByteArray())).singleElement().satisfies(problem -> {
            assertThat(problem.message()).isEqualTo("the file is not UTF-8");
            assertThat(problem.place().line()).isEqualTo(3);
        });
    }

    private List<Problem> refused(byte[] bytes) {
        List<Problem> problems = assertTimeoutPreemptively(PATIENCE, () -> problems(folder, bytes));

        assertThat(problems).isNotEmpty().hasSizeLessThanOrEqualTo(200).allSatisfy(problem -> {
            assertThat(problem.place().source()).endsWith("patterns/DX-02-host-capture.drl");
            assertThat(FOREIGN).noneMatch(problem.message()::contains);
        });
        assertThat(Tripwire.touched()).isZero();
        return problems;
    }

    private static List<Problem> problems(Path folder, byte[] bytes) throws IOException {
        Files.createDirectories(folder.resolve("patterns"));
        Files.write(folder.resolve("patterns/DX-02-host-capture.drl"), bytes);
        return RuleBaseLoader.review(RuleFiles.read(folder), SmallVocabulary.create()).problems().stream()
                .filter(Problem::refuses)
                .toList();
    }

    private static Arguments text(String kind, int line, String reason, String text) {
        return Arguments.of(kind, line, reason, text);
    }

    private static String valid() {
        return condition(CONDITION);
    }

    private static String host(String word) {
        return condition("Partnership( secretariatHost == \"" + word + "\" )");
    }

    private static String condition(String condition) {
        return rule(condition, "diagnose( \"DX-02\" );");
    }

    private static String rule(String condition, String conclusion) {
        return """
                rule "DX-02 Host capture" @principles("GOV-1") @tier("C") @urgency("medium")
                when
                    %s
                then %s
                end
                """.formatted(condition, conclusion);
    }

    private static String header(String annotation) {
        return """
                rule "DX-02 Host capture" @tier("C") @urgency("medium")
                    %s
                when Partnership( ageMonths > 1 ) then diagnose( "DX-02" ); end
                """.formatted(annotation);
    }
}
