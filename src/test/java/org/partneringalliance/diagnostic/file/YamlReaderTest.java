package org.partneringalliance.diagnostic.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;
import tools.jackson.core.JsonPointer;

/** YAML of authors is a tree of what it shows; whatever could make it something else is refused with its place. */
class YamlReaderTest {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final List<String> FOREIGN =
            List.of("Exception", "java", "jackson", "StreamRead", "snakeyaml", "org.", "null");

    private final List<Problem> problems = new ArrayList<>();

    static Stream<Arguments> hostileTexts() {
        return Stream.of(
                hostile("an alias", "a.yaml:2:4: aliases are not used", "a: &x 1\nb: *x\n"),
                hostile("an anchor of a list", "anchors are not used; found &x", "a: &x [1]\n"),
                hostile("an anchor of keys", "anchors are not used; found &x", "a: &x\n  b: 1\n"),
                hostile("a merged key", "anchors are not used", "a: &x {b: 1}\nc:\n  <<: *x\n"),
                hostile("a thousand million laughs", "anchors are not used", laughs()),
                hostile("an alias of itself", "a.yaml:1:", "a: &x [*x]\n"),
                hostile("an alias of nothing", "a.yaml:1:4: aliases are not used; found *x", "a: *x\n"),
                hostile("a tag of Java", "tags are not used", "a: !!javax.script.ScriptEngineManager [x]\n"),
                hostile(
                        "a tag of Java in full",
                        "tags are not used",
                        "a: !<tag:yaml.org,2002:java.net.URL> \"http://x\"\n"),
                hostile("a tag of Python", "tags are not used", "a: !!python/object/apply:os.system [id]\n"),
                hostile("a tag of Ruby", "tags are not used", "a: !ruby/object:Gem::Installer {i: x}\n"),
                hostile("a tag of a text", "tags are not used", "a: !!str 1\n"),
                hostile("a tag of a number", "tags are not used", "a: !!int \"1\"\n"),
                hostile("a tag of bytes", "tags are not used", "a: !!binary aWQ=\n"),
                hostile("a tag of our own", "tags are not used", "a: !x 1\n"),
                hostile("a tag of the whole", "tags are not used", "!!map\na: 1\n"),
                hostile("a directive that renames tags", "tags are not used", "%TAG !e! tag:x,1:\n---\na: !e!x 1\n"),
                hostile("a directive of another version", "a.yaml", "%YAML 9.9\n---\na: 1\n"),
                hostile("a duplicate key", "a.yaml:2:1: duplicate key; found a", "a: 1\na: 2\n"),
                hostile("a duplicate key in braces", "duplicate key; found a", "{a: 1, a: 2}\n"),
                hostile("a duplicate key by quotes", "duplicate key; found a", "a: 1\n\"a\": 2\n"),
                hostile("a duplicate key by an escape", "duplicate key; found a", "a: 1\n\"\\x61\": 2\n"),
                hostile("a second document", "a.yaml:3:1: a second document begins here", "a: 1\n---\nb: 2\n"),
                hostile("a document after an end", "a.yaml:3:1:", "a: 1\n...\nb: 2\n"),
                hostile("nothing", "a.yaml: the file is empty", ""),
                hostile("a remark", "a.yaml: the file is empty", "# nothing\n"),
                hostile("a null character", "a.yaml:1:", "a: \"x\u0000y\"\n"),
                hostile("a control character", "a.yaml:1:", "a: x\u0007y\n"),
                hostile("a tabulator for an indent", "a.yaml:2:", "a:\n\tb: 1\n"),
                hostile("a text that is not closed", "a.yaml:", "a: \"x\n"),
                hostile("a list that is not closed", "a.yaml:", "a: [1\n"),
                hostile("a key that is a list", "a.yaml:", "? [a, b]\n: 1\n"),
                hostile("a key that is a set of keys", "a.yaml:", "? {a: b}\n: 1\n"),
                hostile("an infinite number", "not a usable number", "a: .inf\n"),
                hostile("a number that is none", "not a usable number", "a: .nan\n"),
                hostile("a number beyond all", "not a usable number", "a: 1e999999999\n"),
                hostile("a number below all", "not a usable number", "a: 1e-300000000\n"),
                hostile("a number of many digits", "not a usable number", "a: 0." + "1".repeat(40) + "\n"),
                hostile("a whole number of many digits", "not a usable number", "a: " + "9".repeat(40) + "\n"),
                hostile("a key that steers a terminal", "nobody sees; found U+001B", "\"\\e[2J\": 1\n"),
                hostile("a key with an anchor", "a.yaml:1:", "&x a: 1\n"),
                hostile("a number of a million digits", "a.yaml", "a: " + "9".repeat(1_000_000) + "\n"),
                hostile("lists in lists", "values stand too deep", "a: " + "[".repeat(100) + "]".repeat(100) + "\n"),
                hostile("lists in lists without end", "values stand too deep", "a: " + "[".repeat(100_000)),
                hostile("keys in keys", "values stand too deep", nested(200)),
                hostile("half a character", "a character that nobody sees; found U+D800", "a: \"\\uD800\"\n"),
                hostile("an escaped null", "a character that nobody sees; found U+0000", "a: \"\\0\"\n"),
                hostile("a sequence of terminals", "a character that nobody sees; found U+001B", "a: \"\\e[2J\"\n"),
                hostile("a turn of direction", "a character that nobody sees; found U+202E", "a: x\u202Ey\n"),
                hostile("an escaped turn of direction", "nobody sees; found U+2066", "a: \"\\u2066\"\n"),
                hostile("a reserved sign", "a.yaml:1:", "a: @x\n"),
                hostile("a backtick", "a.yaml:1:", "a: `id`\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileTexts")
    void aHostileTextIsRefusedWithPlaceAndReason(String kind, String said, String text) {
        Optional<YamlTree> read = assertTimeoutPreemptively(PATIENCE, () -> read(text));

        assertThat(read).isEmpty();
        assertThat(problems).isNotEmpty().first().asString().contains(said);
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.place().source()).isEqualTo("a.yaml");
            assertThat(FOREIGN).noneMatch(problem.message()::contains);
        });
    }

    /** What other readers take for something else. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            yes                   | "yes"
            no                    | "no"
            on                    | "on"
            NO                    | "NO"
            2026-11-25            | "2026-11-25"
            12:30:45              | "12:30:45"
            0o17                  | "0o17"
            017                   | "017"
            ${java:os}            | "${java:os}"
            =x                    | "=x"
            a:b                   | "a:b"
            <script>              | "<script>"
            '{{ 7*7 }}'           | "{{ 7*7 }}"
            """)
    void aWordIsWhatItShows(String written, String tree) {
        Optional<YamlTree> read = read("a: " + written + "\n");

        assertThat(read.orElseThrow().root().path("a").toString()).isEqualTo(tree);
        assertThat(problems).isEmpty();
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstKey() {
        assertThat(read("\uFEFFa: 1\n").orElseThrow().root().path("a").intValue())
                .isEqualTo(1);
    }

    @Test
    void everyKeyAndEveryValueHasItsPlace() {
        YamlTree tree = read("a:\n  - b: 1\n    c: [2, 3]\n").orElseThrow();
        JsonPointer second = JsonPointer.compile("/a/0/c/1");

        assertThat(tree.place(second)).isEqualTo(new Place("a.yaml", 3, 12));
        assertThat(tree.keyPlace(JsonPointer.compile("/a/0/c"))).isEqualTo(new Place("a.yaml", 3, 5));
        assertThat(tree.place(JsonPointer.compile("/none"))).isEqualTo(Place.of("a.yaml"));
    }

    private Optional<YamlTree> read(String text) {
        return YamlReader.read(Place.of("a.yaml"), text, problems::add);
    }

    private static Arguments hostile(String kind, String said, String text) {
        return Arguments.of(kind, said, text);
    }

    private static String laughs() {
        return "l0: &l0 [ha]\n"
                + IntStream.range(1, 10)
                        .mapToObj(level -> "l%d: &l%d [%s]%n"
                                .formatted(level, level, ("*l" + (level - 1) + ", ").repeat(9) + "*l" + (level - 1)))
                        .collect(Collectors.joining());
    }

    private static String nested(int depth) {
        return IntStream.range(0, depth)
                .mapToObj(level -> " ".repeat(level) + "a:\n")
                .collect(Collectors.joining());
    }
}
