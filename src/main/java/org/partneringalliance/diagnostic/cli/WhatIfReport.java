package org.partneringalliance.diagnostic.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.assessment.Change;
import org.partneringalliance.diagnostic.assessment.Change.Levels;
import org.partneringalliance.diagnostic.assessment.ChangeReader;
import org.partneringalliance.diagnostic.assessment.Organisation;
import org.partneringalliance.diagnostic.explanation.Difference;
import org.partneringalliance.diagnostic.explanation.Difference.Entry;
import org.partneringalliance.diagnostic.explanation.Difference.Move;
import org.partneringalliance.diagnostic.explanation.WhatIf;
import org.partneringalliance.diagnostic.fact.Value;
import org.partneringalliance.diagnostic.report.Names;
import org.partneringalliance.diagnostic.report.WhatIfWords;
import org.partneringalliance.diagnostic.report.Words;
import org.partneringalliance.diagnostic.standard.FactDefinition;
import org.partneringalliance.diagnostic.standard.Standard;

/** What a change would make of a diagnosis, as a page of text. Pure: equal input gives an equal page. */
final class WhatIfReport {

    private final Standard standard;
    private final Assessment assessment;
    private final Change change;
    private final WhatIf whatIf;
    private final Page page;

    private WhatIfReport(Standard standard, ChangeReader.Request request, WhatIf whatIf, Page page) {
        this.standard = standard;
        this.assessment = request.assessment();
        this.change = request.change();
        this.whatIf = whatIf;
        this.page = page;
    }

    /** The whole report; no line is wider than the look allows. */
    static String of(Standard standard, ChangeReader.Request request, WhatIf whatIf, Page.Look look) {
        return new WhatIfReport(standard, request, whatIf, new Page(look)).write();
    }

    private String write() {
        Difference difference = whatIf.difference();
        String name = assessment.partnership().name();
        page.bar();
        page.paragraph(0, Ink.STRONG, name.isBlank() ? "Partnership without a name" : name);
        page.bar();
        page.heading("What if");
        changes().forEach(page::bullet);
        page.gap();
        page.paragraph(0, Ink.STRONG, WhatIfWords.headline(difference));
        entries("Would no longer be found", difference.findings().disappeared());
        entries("Would be found as well", difference.findings().appeared());
        moves("Would count for more or less", difference.findings().moved(), WhatIfWords::countsOtherwise);
        entries("Steps that would fall away", difference.recommendations().disappeared());
        entries("Steps that would be added", difference.recommendations().appeared());
        moves("Steps for another time", difference.recommendations().moved(), WhatIfWords::comesAtAnotherTime);
        order(difference);
        TerminalReport.versions(whatIf.diagnosis(), page);
        return page.toString();
    }

    private List<String> changes() {
        List<String> changes = new ArrayList<>();
        change.levels().forEach((criterion, levels) -> changes.addAll(levels(named(criterion), levels)));
        change.evidence()
                .forEach((criterion, evidence) ->
                        changes.add("%s: evidence of at least %d of 3".formatted(named(criterion), evidence)));
        change.facts().forEach((name, value) -> changes.add(fact(name, value)));
        return changes;
    }

    private String named(String criterion) {
        return Optional.ofNullable(standard.criteria().get(criterion))
                .map(known -> Words.withoutStop(known.statement()) + " (" + criterion + ")")
                .orElse(criterion);
    }

    private List<String> levels(String criterion, Levels levels) {
        Names names = new Names(standard);
        if (levels instanceof Levels.Everybody everybody) {
            return List.of(criterion + ": " + names.level(BigDecimal.valueOf(everybody.level())));
        }
        Map<String, Integer> byOrganisation = ((Levels.ByOrganisation) levels).levels();
        return byOrganisation.entrySet().stream()
                .map(entry -> "%s, as %s sees it: %s"
                        .formatted(
                                criterion,
                                organisation(entry.getKey()),
                                names.level(BigDecimal.valueOf(entry.getValue()))))
                .toList();
    }

    private String organisation(String id) {
        return assessment.organisations().stream()
                .filter(organisation -> organisation.id().equals(id))
                .map(Organisation::name)
                .filter(Predicate.not(String::isBlank))
                .findFirst()
                .orElse(id);
    }

    private String fact(String name, Value value) {
        FactDefinition fact = standard.facts().get(name);
        if (fact == null) {
            return name + ": " + value;
        }
        String said = value instanceof Value.Flag flag
                ? (flag.set() ? "yes" : "no")
                : fact.label(value.toString()).orElse(value.toString());
        return "%s (%s): %s".formatted(Words.withoutStop(fact.meaning().split("[:;]", 2)[0]), name, said);
    }

    private void entries(String heading, List<Entry> entries) {
        if (!entries.isEmpty()) {
            page.heading(heading);
        }
        for (Entry entry : entries) {
            page.paragraph(0, Ink.STRONG, WhatIfWords.title(entry.title(), entry.id()));
            entry.why().forEach(why -> page.bullet(2, why));
            page.gap();
        }
    }

    private void moves(String heading, List<Move> moves, Predicate<Move> chosen) {
        List<Move> shown = moves.stream().filter(chosen).toList();
        if (!shown.isEmpty()) {
            page.heading(heading);
        }
        for (Move move : shown) {
            page.paragraph(0, Ink.STRONG, WhatIfWords.title(move.title(), move.id()));
            page.paragraph(2, Ink.PLAIN, "From %s to %s".formatted(move.from(), move.to()));
            move.why().forEach(why -> page.bullet(2, why));
            page.gap();
        }
    }

    /** What only stands elsewhere, in few words. */
    private void order(Difference difference) {
        List<String> elsewhere = new ArrayList<>();
        difference.findings().moved().stream()
                .filter(Predicate.not(WhatIfWords::countsOtherwise))
                .map(WhatIfWords::places)
                .forEach(elsewhere::add);
        difference.recommendations().moved().stream()
                .filter(Predicate.not(WhatIfWords::comesAtAnotherTime))
                .map(WhatIfWords::places)
                .forEach(elsewhere::add);
        if (!elsewhere.isEmpty()) {
            page.heading("Only at another place in the order");
            page.paragraph(0, Ink.PLAIN, String.join(", ", elsewhere) + ".");
            page.paragraph(0, Ink.QUIET, "Option --json gives the reasons.");
        }
    }
}
