/**
 * What is wrong with an input, told so that its author can mend it. Entry type is {@link
 * org.partneringalliance.diagnostic.problem.Problem}. May import the JDK and Commons Text only.
 */
@NullMarked
package org.partneringalliance.diagnostic.problem;

import org.jspecify.annotations.NullMarked;
