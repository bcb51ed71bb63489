package org.partneringalliance.diagnostic.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partneringalliance.diagnostic.problem.Problem;

class RuleGrammarTest {

    private static final String RULE = """
            rule "DX-02 Host capture"
                @principles("GOV-1") @tier("C") @urgency("medium")
            when
                Partnership( ageMonths >= 3, hasSharedFund == true )
                ( Rating( criterion == "GOV-1.1", score <= 1 ) or Partnership( secretariatHost in ( "none", "partner" ) ) )
            then
                diagnose( "DX-02" );
            end
            """;

    @Test
    void aRuleOfTheProfileMakesSense() {
        assertThat(problems(RULE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            rule                 | rul                  | 1:1: a rule file begins with 'rule'; found rul; allowed: rule "DX-02 Host capture"
            "DX-02 Host capture" | DX-02                | 1:6: a rule has a name in double quotes; found DX
            ("C")                | "C"                  | 2:31: an annotation has a text in parentheses; found "C"; allowed: ("...")
            ("C")                | (C)                  | 2:32: an annotation holds one text in double quotes; found C; allowed: "..."
            when                 | whn                  | 3:1: 'when' is missing before the conditions; found whn; allowed: when, or an annotation such as @tier("C")
            >= 3,                | >= 3                 | 4:33: a comma is missing between two constraints, or the closing parenthesis; found hasSharedFund; allowed: , or )
            == true )            | == true              | 5:5: the constraints of a type are not closed by a parenthesis; found (; allowed: , or )
            ageMonths >= 3       | ageMonths 3          | 4:28: a field is followed by a comparison; found 3; allowed: == != < <= > >= in contains
            ageMonths >= 3       | ageMonths >=         | 4:30: something to compare with is missing; found ,; allowed: a number, a word in double quotes, true, false or $c
            == true              | = true               | 4:48: a single '=' has no meaning in a rule; compare with '=='; found =
            3, has               | 3 && has             | 4:33: '&' has no meaning in a rule; put a comma between constraints, and 'and' between conditions in parentheses; found &
            "none", "partner"    | 'none'               | 5:89: words stand in double quotes, not in single ones; found '
            "none", "partner"    | “none”               | 5:89: words stand in straight double quotes, not in typographic ones; found “
            >= 3,                | >= 3,5,              | 4:33: a decimal number is written with a point; found 5; allowed: 1.5
            "none", "partner"    | none                 | 5:89: a word that a field is compared with stands in double quotes; found none; allowed: "none"
            "none", "partner" )  | "none", "partner"    | 6:1: a condition or the closing parenthesis is missing; found then
            1 ) or               | 1 ) or or            | 5:55: 'or' joins conditions inside parentheses only; found or; allowed: ( ... or ... )
            "GOV-1.1"            | "GOV-1.1             | 5:104: a quote on this line has no partner; found "
            then                 | than                 | 7:5: a type is followed by constraints in parentheses; found diagnose; allowed: (
            then                 | ``                   | 7:5: 'then' is missing before the conclusion; found diagnose; allowed: then
            1 ) or               | 1 ) OR               | 5:52: this word is written in small letters; found OR; allowed: or
            "DX-02" );           | "DX-02" )            | 8:1: a semicolon is missing after the conclusion; found end; allowed: ;
            "DX-02" );           | DX );                | 7:15: a conclusion names an id in double quotes, or a variable; found DX; allowed: "DX-02" or $c
            "DX-02" );           | "DX-02", "DX-01" );  | 7:22: a conclusion is about one id, and its parenthesis is closed; found ,; allowed: )
            end                  | ``                   | 7: a rule has exactly one conclusion, and 'end' after it; found the end of the file; allowed: end
            end                  | end end              | 8:5: nothing may stand after 'end'; a file holds one rule; found end
            """)
    void aMistakeIsSaidWhereTheWordsStopMakingSense(String from, String to, String said) {
        assertThat(RULE).contains(from);

        assertThat(problems(RULE.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to))))
                .first()
                .asString()
                .startsWith("patterns/DX-02-x.drl:" + said);
    }

    private static List<String> problems(String text) {
        List<Problem> problems = new ArrayList<>();
        RuleParser.parse("patterns/DX-02-x.drl", text.getBytes(StandardCharsets.UTF_8), problems);
        return problems.stream().map(Problem::toString).toList();
    }
}
