package org.partneringalliance.diagnostic.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One change as it is written on a command line.
 *
 * @param text as written
 * @param section answers and evidence of a criterion, or facts
 * @param name a criterion or a fact
 * @param organisation whose answer would be different; empty for everybody's and for facts
 * @param value what it would be
 */
record ChangeArgument(String text, Section section, String name, Optional<String> organisation, String value) {

    /** The forms there are, for help and for whoever used another. */
    static final String FORMS =
            "GOV-1.1=3, REL-4.1@o2=2 for one organisation, evidence:GOV-1.1=2, or fundingRunwayMonths=20"
                    + " for a fact";

    private static final Pattern FORM = Pattern.compile("(evidence:)?([^=@]+)(?:@([^=]+))?=(.+)", Pattern.DOTALL);

    /** What of an assessment a change is about. */
    enum Section {
        ANSWERS,
        EVIDENCE,
        FACTS;

        /** The key in a request. */
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The change that an argument says; empty if it is of another form. */
    static Optional<ChangeArgument> of(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String name = matcher.group(2);
        Optional<String> organisation = Optional.ofNullable(matcher.group(3));
        Section section = matcher.group(1) != null
                ? Section.EVIDENCE
                : organisation.isPresent() || isCriterion(name) ? Section.ANSWERS : Section.FACTS;
        return Optional.of(new ChangeArgument(text, section, name, organisation, matcher.group(4)));
    }

    /** Facts are one word; criteria have a hyphen and a dot. */
    private static boolean isCriterion(String name) {
        return name.contains("-") || name.contains(".");
    }
}
