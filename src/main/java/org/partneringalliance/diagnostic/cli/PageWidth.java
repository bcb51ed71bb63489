package org.partneringalliance.diagnostic.cli;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many columns a report may fill. */
final class PageWidth {

    /** Narrower pages would be all indentation. */
    static final int LEAST = 40;

    private static final int USUAL = 80;

    /** Longer lines are hard to read; only an explicit wish goes beyond. */
    private static final int MOST = 120;

    private static final Pattern SIZE = Pattern.compile("\\d+ (\\d{1,4})");

    private PageWidth() {}

    /** What the user asked for, else $COLUMNS, else the width of the terminal, else 80. */
    static int of(Optional<Integer> asked, Terminal terminal) {
        return asked.orElseGet(() -> Optional.ofNullable(terminal.environment().get("COLUMNS"))
                .filter(columns -> columns.matches("[1-9]\\d{0,3}"))
                .or(() -> terminal.attached() ? measured() : Optional.empty())
                .map(Integer::parseInt)
                .map(columns -> Math.min(Math.max(columns, LEAST), MOST))
                .orElse(USUAL));
    }

    /** Java cannot tell; stty can, where there is one. */
    private static Optional<String> measured() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(Redirect.from(new File("/dev/tty")))
                    .redirectError(Redirect.DISCARD)
                    .start();
            String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            Matcher matcher = SIZE.matcher(size.strip());
            return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
        } catch (IOException noSuchProgram) {
            return Optional.empty();
        }
    }
}
