package org.partneringalliance.diagnostic.rule;

import java.nio.file.Path;
import java.util.Optional;

/** Rules in engine packages whose order is turned round, so that those of equal rank fire the other way round. */
public final class ReversedRules {

    private static final int HEXADECIMAL = 16;

    private ReversedRules() {}

    /** The rules of a folder; everything but their order is as {@link RuleBaseLoader} gives it. */
    public static RuleBase load(Path folder, RuleBase known, RuleCache cache) {
        CheckedRules checked = RuleBaseLoader.check(RuleFiles.read(folder), known.vocabulary());
        RuleCompiler compiler = new RuleCompiler(checked.vocabulary(), cache, ReversedRules::reversed);
        return new RuleBase(checked, Optional.of(compiler.compile(checked.rules())));
    }

    /** Each digit becomes what is missing from it to the largest: the first in order becomes the last. */
    private static String reversed(String digits) {
        StringBuilder reversed = new StringBuilder();
        digits.chars()
                .map(digit -> HEXADECIMAL - 1 - Character.digit(digit, HEXADECIMAL))
                .forEach(digit -> reversed.append(Character.forDigit(digit, HEXADECIMAL)));
        return reversed.toString();
    }
}
