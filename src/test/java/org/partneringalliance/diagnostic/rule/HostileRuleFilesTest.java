package org.partneringalliance.diagnostic.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.drools.model.codegen.ExecutableModelProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.runtime.KieSession;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.problem.ProblemsException;

/** An author of rules cannot run code: not by loading a file, not by compiling it, not by firing it. */
class HostileRuleFilesTest {

    private static final String WIRE = Tripwire.class.getName();

    @TempDir
    private Path folder;

    @BeforeEach
    void armTheWire() {
        Tripwire.arm();
    }

    static Stream<Arguments> hostileRules() {
        return Stream.of(
                hostile("code in the conclusion", 4, rule("Partnership( ageMonths > 1 )", WIRE + ".touch();")),
                hostile(
                        "a second call in the conclusion",
                        4,
                        rule("Partnership( ageMonths > 1 )", "diagnose( \"DX-02\" ); " + WIRE + ".touch();")),
                hostile("a call in a constraint", 3, rule("Partnership( " + WIRE + ".touch() )", "")),
                hostile("a call beside a comparison", 3, rule("Partnership( ageMonths > " + WIRE + ".touch() )", "")),
                hostile("eval", 3, rule("eval( " + WIRE + ".touch() )", "")),
                hostile("eval in a pattern", 3, rule("Partnership( eval( " + WIRE + ".touch() ) )", "")),
                hostile("from", 3, rule("Partnership() from " + WIRE + ".touch()", "")),
                hostile("accumulate", 3, rule("accumulate( Partnership(); $n : count( " + WIRE + ".touch() ) )", "")),
                hostile("salience", 2, header("salience( " + WIRE + ".touch() ? 1 : 0 )")),
                hostile("enabled", 2, header("enabled( " + WIRE + ".touch() )")),
                hostile("an annotation of another name", 2, header("@run( " + WIRE + ".touch() )")),
                hostile("code in a known annotation", 2, header("@principles( " + WIRE + ".touch() )")),
                hostile("timer", 2, header("timer( int: 1s )")),
                hostile("dialect", 2, header("dialect \"mvel\"")),
                hostile("an import", 1, "import java.lang.Runtime;\n" + valid()),
                hostile("a static import", 1, "import static " + WIRE + ".touch;\n" + valid()),
                hostile("a function", 1, "function boolean f() { return " + WIRE + ".touch(); }\n" + valid()),
                hostile("a global", 1, "global java.util.List list;\n" + valid()),
                hostile(
                        "a declared type with a default",
                        1,
                        "declare T x : boolean = " + WIRE + ".touch() end\n" + valid()),
                hostile("a query", 1, "query q() eval( " + WIRE + ".touch() ) end\n" + valid()),
                hostile("a package", 1, "package java.lang;\n" + valid()),
                hostile("a unicode escape", 3, rule("\\u0065val( " + WIRE + ".touch() )", "")),
                hostile(
                        "a quote smuggled by an escape",
                        3,
                        rule("Partnership( secretariatHost == \"none\\\"); " + WIRE + ".touch(); //\" )", "")),
                hostile("a direction mark", 3, rule("Partnership( ageMonths > 1 ) //\u202E " + WIRE, "")),
                hostile(
                        "an anonymous class",
                        3,
                        rule("Partnership( ageMonths > new Object() { { " + WIRE + ".touch(); } }.hashCode() )", "")),
                hostile("a pattern of a Java class", 3, rule("java.lang.Runtime( exit == 1 )", "")),
                hostile("a regular expression", 3, rule("Partnership( secretariatHost matches \"(a+)+b\" )", "")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileRules")
    void aHostileFileIsRefusedAtItsLineAndRunsNothing(String kind, int line, String text) throws IOException {
        write(text);

        ProblemsException refused = catchThrowableOfType(
                ProblemsException.class, () -> RuleBaseLoader.load(folder, SmallVocabulary.create(), RuleCache.none()));

        assertThat(refused.problems()).extracting(Problem::place).anySatisfy(place -> {
            assertThat(place.source()).endsWith("patterns/DX-02-host-capture.drl");
            assertThat(place.line()).isEqualTo(line);
        });
        assertThat(Tripwire.touched()).isZero();
    }

    /** Proves that the wire works: the stock compiler and engine do run such a file. */
    @Test
    void theSameConclusionRunsWhenItReachesTheEngineDirectly() {
        KieServices services = KieServices.Factory.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write(
                "src/main/resources/open/hostile.drl",
                "package open; rule \"hostile\" when String() then " + WIRE + ".touch(); end");
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        KieSession session =
                services.newKieContainer(builder.getKieModule().getReleaseId()).newKieSession();
        session.insert("anything");
        session.fireAllRules();
        session.dispose();

        assertThat(Tripwire.touched()).isEqualTo(1);
    }

    @Test
    void theSameRuleWithoutHostilityIsAccepted() throws IOException {
        write(valid());

        assertThat(RuleBaseLoader.check(RuleFiles.read(folder), SmallVocabulary.create())
                        .rules())
                .extracting(Rule::id)
                .containsExactly("DX-02");
    }

    @Test
    void aFileThatIsNotUtf8IsRefused() throws IOException {
        Files.createDirectories(folder.resolve("patterns"));
        Files.write(
                folder.resolve("patterns/DX-02-host-capture.drl"),
                valid().replace("Host", "H\u00f6st").getBytes(StandardCharsets.ISO_8859_1));

        ProblemsException refused = catchThrowableOfType(
                ProblemsException.class, () -> RuleBaseLoader.check(RuleFiles.read(folder), SmallVocabulary.create()));

        assertThat(refused).hasMessageContaining("not UTF-8");
    }

    @Test
    void aFileOfManyMegabytesIsRefusedUnread() throws IOException {
        write(valid() + "//" + "x".repeat(2_000_000));

        ProblemsException refused = catchThrowableOfType(
                ProblemsException.class, () -> RuleBaseLoader.check(RuleFiles.read(folder), SmallVocabulary.create()));

        assertThat(refused).hasMessageContaining("too large").hasMessageContaining("at most 65536");
    }

    private static Arguments hostile(String kind, int line, String text) {
        return Arguments.of(kind, line, text);
    }

    private static String valid() {
        return rule("Partnership( ageMonths > 1 )", "");
    }

    private static String rule(String condition, String conclusion) {
        return """
                rule "DX-02 Host capture" @principles("GOV-1") @tier("C") @urgency("medium")
                when
                    %s
                then %s end
                """.formatted(condition, conclusion.isEmpty() ? "diagnose( \"DX-02\" );" : conclusion);
    }

    private static String header(String attribute) {
        return """
                rule "DX-02 Host capture" @tier("C") @urgency("medium")
                    %s
                when Partnership( ageMonths > 1 ) then diagnose( "DX-02" ); end
                """.formatted(attribute);
    }

    private void write(String text) throws IOException {
        Path file = folder.resolve("patterns/DX-02-host-capture.drl");
        Files.createDirectories(folder.resolve("patterns"));
        Files.writeString(file, text);
    }
}
