/**
 * The cases beside rules: reading and running them, what they leave untried, and the near misses that are missing. Entry
 * types are {@link org.partneringalliance.diagnostic.cases.RuleCaseReader} and {@code CaseRun}. May import {@code
 * inference} and what lies below it, and Jackson.
 */
@NullMarked
package org.partneringalliance.diagnostic.cases;

import org.jspecify.annotations.NullMarked;
