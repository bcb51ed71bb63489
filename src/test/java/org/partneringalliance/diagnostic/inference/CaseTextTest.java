package org.partneringalliance.diagnostic.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partneringalliance.diagnostic.Loaded;

/** A case that was written is read as the same case. */
class CaseTextTest {

    @TempDir
    private Path folder;

    @Test
    void everyShippedCaseIsReadAgainAsItWas() throws IOException {
        List<RuleCase> shipped = RuleCaseReader.read(Path.of("rules"), SmallRules.VOCABULARY, Loaded.standard());
        SmallRules written = new SmallRules(folder);
        StringBuilder text = new StringBuilder();
        int number = 0;
        for (RuleCase each : shipped) {
            text.append(CaseText.of(named(each, number++ + " " + each.name())));
        }
        written.write("all.cases.yaml", text.toString());

        List<RuleCase> read = written.cases();

        assertThat(read).hasSameSizeAs(shipped);
        for (int index = 0; index < read.size(); index++) {
            RuleCase was = shipped.get(index);
            assertThat(read.get(index))
                    .as(was.toString())
                    .returns(was.given().known(), each -> each.given().known())
                    .returns(was.given().relations(), each -> each.given().relations())
                    .returns(was.expect(), RuleCase::expect)
                    .returns(was.notExpect(), RuleCase::notExpect)
                    .returns(index + " " + was.name(), RuleCase::name);
        }
    }

    @Test
    void quotationMarksAndBackslashesOfANameAreKept() throws IOException {
        SmallRules written = new SmallRules(folder);
        RuleCase any = RuleCaseReader.read(Path.of("rules"), SmallRules.VOCABULARY, Loaded.standard())
                .get(0);

        written.write("one.cases.yaml", CaseText.of(named(any, "a \"quoted\" \\ name: # -")));

        assertThat(written.cases()).singleElement().returns("a \"quoted\" \\ name: # -", RuleCase::name);
    }

    private static RuleCase named(RuleCase each, String name) {
        return new RuleCase(each.file(), each.line(), name, each.given(), each.expect(), each.notExpect());
    }
}
