package org.partneringalliance.diagnostic.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.fact.Vocabulary;
import org.partneringalliance.diagnostic.problem.Problem;

/** Whatever is written into a rule file, it is accepted as a rule of the profile or refused with a place and a reason. */
class RuleFuzzTest {

    private static final int SOUPS = 15_000;
    private static final int DAMAGED = 15_000;
    private static final Duration GUARD = Duration.ofSeconds(20);

    private static final Vocabulary WORDS = Loaded.rules().vocabulary();
    private static final String WIRE = Tripwire.class.getName();

    /** No word of a message may come from the engine or from Java. */
    private static final List<String> FOREIGN = List.of(
            "Exception", "Descr", "drools", "org.", "java.", "[ERR", "mismatched", "no viable", "at line", "null");

    /** Words that nothing written for the engine may hold: those of the soup that are not of the profile. */
    private static final List<String> CODE = List.of(
            WIRE + ".touch()",
            "Runtime",
            "exec",
            "eval(",
            "System",
            "Thread",
            "sleep",
            "modify(",
            "retract(",
            "new Object");

    private static final List<String> SOUP = List.of(
            ("rule when then end ( ( ) ) , ; : == != < <= > >= in contains not and or @ @tier(\"C\") @principles(\"GOV-1\") @urgency(\"low\")"
                            + " \"DX-02 Title\" \"DX-02\" \"GOV-1.1\" $c $c:criterion 1 0.5 -3 true false Rating Partnership Gap Finding score"
                            + " criterion diagnose weak phase ageMonths \"none\" // /* */ import package function global declare query eval from"
                            + " accumulate salience no-loop dialect \"mvel\" extends enabled timer modify update insert retract matches \"(a+)+\""
                            + " new Object() Runtime.getRuntime().exec(\"id\") System.exit(0) Thread.sleep(9) java.lang.String "
                            + WIRE + ".touch()"
                            + " { } [ ] \\u0065val \\ ' \" & && | || = ! ? + - * / % ^ ~ ` # \u202e \u200b \ufeff \u0000 é ９ e\u0301 1e9 0x1 1_000 null this exists forall"
                            + " do if else break drools kcontext over window:time(1s) entry-point str memberOf soundslike")
                    .split(" "));

    private static int accepted;
    private static int refused;

    @BeforeEach
    void armTheWire() {
        Tripwire.arm();
    }

    @AfterAll
    static void sayHowMuchWasTried() {
        System.out.printf("Fuzzed rule files: %d accepted, %d refused%n", accepted, refused);
    }

    @Test
    void soupOfWordsIsRefusedWithPlaceAndReason() {
        Random random = new Random(61);
        for (int round = 0; round < SOUPS; round++) {
            String soup = IntStream.range(0, 1 + random.nextInt(60))
                    .mapToObj(word -> SOUP.get(random.nextInt(SOUP.size())) + (random.nextInt(9) == 0 ? "\n" : " "))
                    .collect(Collectors.joining());
            String text = random.nextBoolean()
                    ? soup
                    : "rule \"DX-02 Title\" @principles(\"GOV-1\") @tier(\"C\") @urgency(\"low\")\nwhen\n" + soup
                            + "\nthen diagnose( \"DX-02\" ); end";
            check("patterns/DX-02-soup.drl", text);
        }
        assertThat(Tripwire.touched()).isZero();
    }

    @Test
    void aDamagedRuleIsAcceptedAsAnotherOrRefusedWithPlaceAndReason() {
        Random random = new Random(62);
        List<Rule> rules = Loaded.rules().rules();
        for (int round = 0; round < DAMAGED; round++) {
            Rule rule = rules.get(random.nextInt(rules.size()));
            check(rule.file(), damaged(Loaded.rules().text(rule), random));
        }
        assertThat(accepted).as("some damage leaves a rule").isPositive();
        assertThat(Tripwire.touched()).isZero();
    }

    private static String damaged(String text, Random random) {
        List<String> words = new ArrayList<>(List.of(text.split("(?<=[\\s(),;])|(?=[\\s(),;])")));
        for (int damage = 0; damage <= random.nextInt(3); damage++) {
            int place = random.nextInt(words.size());
            switch (random.nextInt(5)) {
                case 0 -> words.remove(place);
                case 1 -> words.add(place, words.get(random.nextInt(words.size())));
                case 2 -> Collections.swap(words, place, random.nextInt(words.size()));
                case 3 -> words.set(place, SOUP.get(random.nextInt(SOUP.size())));
                default -> words.subList(Math.max(1, place), words.size()).clear();
            }
            if (words.isEmpty()) {
                words.add("rule");
            }
        }
        return String.join("", words);
    }

    private static void check(String file, String text) {
        List<Problem> problems = new ArrayList<>();
        Optional<Rule> rule = assertTimeoutPreemptively(GUARD, () -> {
            Optional<Rule> read = RuleParser.parse(file, text.getBytes(StandardCharsets.UTF_8), problems);
            read.ifPresent(known -> problems.addAll(RuleChecks.problems(Set.of(known), WORDS)));
            return read;
        });
        assertThat(rule.isPresent() || !problems.isEmpty()).as(text).isTrue();
        for (Problem problem : problems) {
            assertThat(problem.place().source()).as(text).isEqualTo(file);
            assertThat(problem.message()).as(text).isNotBlank();
            String ours = problem.message().replaceAll("'[^']*'", "");
            assertThat(FOREIGN).as(problem + "\n" + text).noneMatch(ours::contains);
        }
        if (rule.isPresent() && problems.stream().noneMatch(Problem::refuses)) {
            accepted++;
            String emitted = new RuleEmitter(WORDS).emit(rule.get(), "rules");
            assertThat(CODE).as(text).noneMatch(emitted::contains);
        } else {
            refused++;
        }
    }

    /** The guard is there so that this could fail: a text that the engine's own parser is slow with is refused before it. */
    @Test
    void deepAndLongTextsAreRefusedBeforeTheEngineSeesThem() {
        String condition = "Partnership( ageMonths > 1 ) ";
        Map<String, String> texts = Map.of(
                "parentheses", "( ".repeat(10_000) + condition + ") ".repeat(10_000),
                "alternatives", "( " + "Partnership( ageMonths > 1 ) or ".repeat(1_500) + condition + ")",
                "openComment", condition + "/*" + "x*".repeat(30_000),
                "quotes", condition + "\"".repeat(50_000),
                "words", "a".repeat(60_000),
                "numbers", "Partnership( ageMonths > " + "9".repeat(60_000) + " )",
                "commas", "Partnership( ageMonths in ( " + "1,".repeat(30_000) + "1 ) )",
                "negations", "not ".repeat(15_000) + condition,
                "annotations", "@tier(\"C\") ".repeat(5_000));
        texts.forEach((kind, text) -> {
            List<Problem> problems = new ArrayList<>();
            Optional<Rule> rule = assertTimeoutPreemptively(
                    GUARD,
                    () -> RuleParser.parse(
                            "patterns/DX-02-x.drl",
                            ("rule \"DX-02 Title\" @principles(\"GOV-1\") @tier(\"C\") @urgency(\"low\") when " + text
                                            + " then diagnose( \"DX-02\" ); end")
                                    .getBytes(StandardCharsets.UTF_8),
                            problems));
            problems.addAll(
                    rule.map(known -> RuleChecks.problems(Set.of(known), WORDS)).orElse(List.of()));
            assertThat(problems).as(kind).isNotEmpty();
        });
    }
}
