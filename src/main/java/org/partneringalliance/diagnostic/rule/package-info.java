/**
 * From the text of a rule file to an immutable, compiled {@link org.partneringalliance.diagnostic.rule.RuleBase}: gate,
 * parse, check, emit again, compile. Entry type is {@code RuleBaseLoader}. May import {@code fact}, {@code file}, {@code problem}
 * and KIE.
 */
@NullMarked
package org.partneringalliance.diagnostic.rule;

import org.jspecify.annotations.NullMarked;
