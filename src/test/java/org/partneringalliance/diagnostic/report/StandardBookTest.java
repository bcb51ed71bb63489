package org.partneringalliance.diagnostic.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.standard.Criterion;
import org.partneringalliance.diagnostic.standard.Standard;

class StandardBookTest {

    private static final Standard STANDARD = Loaded.standard();
    private static final String BOOK = StandardBook.html(STANDARD);
    private static final List<String> ANCHORS = found(" id=\"([^\"]+)\"");

    @Test
    void everyEntryHasItsIdAsAnchorOnce() {
        assertThat(ANCHORS)
                .doesNotHaveDuplicates()
                .containsAll(STANDARD.principles().keySet())
                .containsAll(STANDARD.criteria().keySet())
                .containsAll(STANDARD.actions().keySet())
                .containsAll(STANDARD.patterns().keySet())
                .containsAll(STANDARD.guards().keySet())
                .containsAll(prefixed("term-", STANDARD.glossary().keySet()))
                .containsAll(STANDARD.types().keySet())
                .containsAll(STANDARD.phases().keySet())
                .containsAll(STANDARD.gates().keySet())
                .containsAll(STANDARD.agreement().keySet())
                .containsAll(prefixed("fact-", STANDARD.facts().keySet()));
    }

    @Test
    void everyLinkLeadsToAnAnchor() {
        assertThat(ANCHORS).containsAll(found(" href=\"#([^\"]+)\""));
    }

    @Test
    void itNeedsNothingFromElsewhere() {
        assertThat(BOOK)
                .doesNotContain("<script", "<link", "<img", "@import", "url(")
                .contains(STANDARD.hash());
    }

    @Test
    void noHeadingSkipsALevel() {
        List<Integer> levels =
                found("<h([1-6])[ >]").stream().map(Integer::valueOf).toList();

        assertThat(levels).startsWith(1);
        for (int heading = 1; heading < levels.size(); heading++) {
            assertThat(levels.get(heading)).isLessThanOrEqualTo(levels.get(heading - 1) + 1);
        }
    }

    @Test
    void everyTableNamesItsColumns() {
        assertThat(found("<table[^>]*>\\s*(<tr[^>]*><th scope=\"col\">)"))
                .isNotEmpty()
                .hasSameSizeAs(found("(<table)"));
    }

    @Test
    void itIsTheSameEachTime() {
        assertThat(StandardBook.html(STANDARD)).isEqualTo(BOOK);
    }

    @Test
    void everyTextOfACriterionIsThere() {
        Criterion criterion = STANDARD.criteria().values().iterator().next();

        assertThat(BOOK)
                .contains(criterion.question().partners(), criterion.why(), criterion.misreading())
                .contains(
                        criterion.levels().stream().map(Criterion.Level::anchor).toList());
    }

    @Test
    void sizesThatFollowOneAnotherAreSaidAsOne() {
        assertThat(BOOK).contains("(up to 7 partners", "(8 to 60 partners", "(up to 60 partners");
    }

    private static List<String> prefixed(String prefix, Set<String> ids) {
        return ids.stream().map(prefix::concat).toList();
    }

    private static List<String> found(String pattern) {
        Stream<MatchResult> matches = Pattern.compile(pattern).matcher(BOOK).results();
        return matches.map(match -> match.group(1)).toList();
    }
}
