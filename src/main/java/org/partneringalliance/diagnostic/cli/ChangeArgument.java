package org.partneringalliance.diagnostic.cli;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One change as it is written on a command line.
 *
 * @param text as written
 * @param name a criterion or a fact
 * @param organisation whose answer would be different; empty for everybody's and for facts
 * @param value what it would be
 */
record ChangeArgument(String text, String name, Optional<String> organisation, String value) {

    /** The forms there are, for help and for whoever used another. */
    static final String FORMS = "GOV-1.1=3, REL-4.1@o2=2 for one organisation, or fundingRunwayMonths=20 for a fact";

    private static final Pattern FORM = Pattern.compile("([^=@]+)(?:@([^=]+))?=(.+)", Pattern.DOTALL);

    /** The change that an argument says; empty if it is of another form. */
    static Optional<ChangeArgument> of(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new ChangeArgument(
                        text, matcher.group(1), Optional.ofNullable(matcher.group(2)), matcher.group(3)))
                : Optional.empty();
    }
}
