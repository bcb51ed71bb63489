package org.partneringalliance.diagnostic.report;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.standard.Groups;
import org.partneringalliance.diagnostic.standard.PartnershipType;
import org.partneringalliance.diagnostic.standard.Pattern;
import org.partneringalliance.diagnostic.standard.Phase;
import org.partneringalliance.diagnostic.standard.Scales;
import org.partneringalliance.diagnostic.standard.Standard;

/** What the standard calls the things it gives codes to; a code without a name is its own name. */
public final class Names {

    private final Standard standard;

    public Names(Standard standard) {
        this.standard = standard;
    }

    /** A phase, for instance "Deliver". */
    public String phase(String id) {
        return Optional.ofNullable(standard.phases().get(id)).map(Phase::name).orElse(id);
    }

    /** A type of partnership, for instance "Platform or network". */
    public String type(String id) {
        return Optional.ofNullable(standard.types().get(id))
                .map(PartnershipType::name)
                .orElse(id);
    }

    /** A group inside a sentence, for instance "funders". */
    public String group(String code) {
        return code.equals(Groups.OTHERS)
                ? "everyone else"
                : Words.inside(groupName(code).orElse(code));
    }

    /** A level from 0 to 4, named if it is a whole one. */
    public String level(BigDecimal level) {
        String name = standard.scales().levels().stream()
                .filter(known -> level.compareTo(BigDecimal.valueOf(known.level())) == 0)
                .map(known -> " (" + known.name() + ")")
                .collect(Collectors.joining());
        return (Words.number(level) + " of 4" + name).replace(' ', Words.KEEP);
    }

    /** An action with its code. */
    public String action(String id) {
        return Optional.ofNullable(standard.actions().get(id))
                .map(action -> "\"%s\" (%s)".formatted(action.title(), id))
                .orElse(id);
    }

    /** What the levels mean. */
    public String levels() {
        return standard.scales().levels().stream()
                .map(level -> level.level() + " " + level.name())
                .collect(Collectors.joining(", "));
    }

    /** What a tier asks of the partners. */
    public String tier(String code) {
        return standard.scales().tiers().stream()
                .filter(tier -> tier.tier().equals(code))
                .map(Scales.Tier::name)
                .findFirst()
                .orElse(code);
    }

    /** A value of a fact: a phase, a type, a group, or the word itself. */
    public String value(String code) {
        if (standard.phases().containsKey(code)) {
            return phase(code);
        }
        return standard.types().containsKey(code) ? type(code) : groupName(code).orElse(code);
    }

    /** A finding: its title, or that a criterion is not met; empty if the standard knows no such finding. */
    public Optional<String> finding(String id) {
        return standard.patternOrGuard(id)
                .map(Pattern::title)
                .or(() -> Optional.ofNullable(standard.criteria().get(id))
                        .map(criterion -> "that it is not yet true: " + Words.withoutStop(criterion.statement())));
    }

    private Optional<String> groupName(String code) {
        Groups groups = standard.groups();
        Stream<String> sectors = groups.sectors().stream()
                .filter(sector -> sector.code().equals(code))
                .map(Groups.Sector::name);
        Stream<String> roles =
                groups.roles().stream().filter(role -> role.code().equals(code)).map(Groups.Group::name);
        Stream<String> united = groups.unions().stream()
                .filter(union -> union.code().equals(code))
                .map(Groups.Union::name);
        return Stream.of(sectors, roles, united).flatMap(names -> names).findFirst();
    }
}
