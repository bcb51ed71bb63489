package org.partneringalliance.diagnostic.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partneringalliance.diagnostic.Loaded;

/** A case that was written is read as the same case. */
class CaseTextTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("cases")
    void aShippedCaseIsReadAgainAsItWas(RuleCase was) throws IOException {
        List<RuleCase> read =
                new SmallRules(folder).write("a.cases.yaml", CaseText.of(was)).cases();

        assertThat(read)
                .singleElement()
                .returns(was.name(), RuleCase::name)
                .returns(was.given().known(), each -> each.given().known())
                .returns(was.given().relations(), each -> each.given().relations())
                .returns(was.expect(), RuleCase::expect)
                .returns(was.notExpect(), RuleCase::notExpect);
    }

    @Test
    void quotationMarksAndBackslashesOfANameAreKept() throws IOException {
        SmallRules written = new SmallRules(folder);
        RuleCase any = cases().get(0);
        RuleCase named = new RuleCase(
                any.file(), any.line(), "a \"quoted\" \\ name: # -", any.given(), any.expect(), any.notExpect());

        written.write("one.cases.yaml", CaseText.of(named));

        assertThat(written.cases()).singleElement().returns("a \"quoted\" \\ name: # -", RuleCase::name);
    }

    private static List<RuleCase> cases() {
        return Loaded.cases();
    }
}
