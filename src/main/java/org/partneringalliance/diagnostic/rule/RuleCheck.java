package org.partneringalliance.diagnostic.rule;

import java.util.Locale;
import org.partneringalliance.diagnostic.problem.Check;
import org.partneringalliance.diagnostic.problem.Check.Severity;
import org.partneringalliance.diagnostic.problem.Problem;

/** What rules and their cases are checked for; rules/README.md lists all with an example each. */
public enum RuleCheck {
    /** Something in the folder cannot be read as a file of rules or cases. */
    FILE(
            Severity.ERROR,
            "Keep plain files of at most 64 KiB in the rules folder: rules in *.drl, their cases in *.cases.yaml."),
    /** The file or the rule is not of the form of a rule. */
    FORM(
            Severity.ERROR,
            "Write the rule as rules/README.md shows; the safest way is to copy a neighbour and change it."),
    /** The name, the id or the folder of the file does not fit the rule. */
    NAME(
            Severity.ERROR,
            "Name rule and file alike, with an id that no other rule has, in the folder of its conclusion."),
    /** A type, field, value or id is unknown. */
    UNKNOWN_WORD(Severity.ERROR, "Use a word of the tables in rules/README.md, or add it to the knowledge base first."),
    /** A field is compared in a way that its values cannot be. */
    COMPARISON(Severity.ERROR, "Compare numbers with < <= > >= == !=, words with == != in, sets with contains."),
    /** A number is one that the field cannot have. */
    OUT_OF_RANGE(Severity.ERROR, "Compare with a number that the field can have."),
    /** A variable is set or used where it cannot be. */
    VARIABLE(
            Severity.ERROR,
            "Set a variable once, outside parentheses, for an id, and compare it with == further down."),
    /** 'not' stands before something that may be unknown. */
    NEGATION(Severity.ERROR, "Say the opposite in the comparison; 'not' is for findings only."),
    /** The alternatives multiply to too many combinations. */
    SIZE(
            Severity.ERROR,
            "Split the rule in two that conclude the same; rules/README.md lists how much a rule may hold."),
    /** The conclusion is none that this rule may have. */
    CONCLUSION(Severity.ERROR, "Conclude one thing, about an id that fits the kind of conclusion."),
    /** An annotation is missing, unknown or of another form. */
    ANNOTATION(
            Severity.ERROR, "Give the annotations that the conclusion asks for, each with one text in double quotes."),
    /** The rule reads what is concluded later or at the same time. */
    LAYER(Severity.ERROR, "Read lower layers only, or ask for an id, kind or tier that is concluded there."),
    /** No answers could make the rule, or one of its alternatives, true. */
    NEVER_TRUE(Severity.ERROR, "Take out the condition that contradicts another, or correct its number or word."),
    /** Whatever is known, the rule is true. */
    ALWAYS_TRUE(Severity.ERROR, "Add the condition that was meant; a rule that always holds says nothing."),
    /** No rule concludes what a condition asks for. */
    UNREACHABLE(Severity.ERROR, "Name a finding that some rule concludes, with its kind and tier."),
    /** Two rules conclude opposite things from the same answers. */
    CONTRADICTION(Severity.ERROR, "Narrow one of the two rules so that they cannot both be true."),
    /** A part of a rule could be left out without changing what it concludes. */
    IDLE_PART(Severity.WARNING, "Leave the part out, or correct it to what was meant."),
    /** Another rule concludes the same whenever this one does. */
    COVERED_RULE(
            Severity.WARNING, "Leave one of the two rules out, or correct the one that was to say something else."),
    /** Too many values are possible to decide a question about rules. */
    UNDECIDED(Severity.WARNING, "Split the rule if you want this checked; it can be used as it is."),
    /** Rules and knowledge base need one another, and something is missing on one side. */
    COVERAGE(Severity.ERROR, "Add what is missing in the rules or in the knowledge base."),
    /** The file of cases is not of the form of cases. */
    CASE_FORM(Severity.ERROR, "Write cases as rules/README.md shows."),
    /** A case comes out otherwise than it says. */
    CASE_NOT_MET(Severity.ERROR, "Correct the rule if the case is right, otherwise the case."),
    /** A rule lacks a case in which it concludes, or one in which it does not. */
    CASE_MISSING(Severity.ERROR, "Write one case in which the rule concludes and one in which it does not.");

    private final Severity severity;
    private final String remedy;

    RuleCheck(Severity severity, String remedy) {
        this.severity = severity;
        this.remedy = remedy;
    }

    /** Its id, severity and remedy. */
    public Check check() {
        return new Check(name().toLowerCase(Locale.ROOT).replace('_', '-'), severity, remedy);
    }

    /** A problem found by this check. */
    public Problem found(Problem problem) {
        return problem.foundBy(check());
    }
}
