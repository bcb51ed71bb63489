/**
 * The small vocabulary that rules may use: what is known about a partnership and what was concluded from it. Entry types
 * are {@link org.partneringalliance.diagnostic.fact.Facts} and {@link
 * org.partneringalliance.diagnostic.fact.Vocabulary}. May import the JDK and Commons Numbers only.
 */
@NullMarked
package org.partneringalliance.diagnostic.fact;

import org.jspecify.annotations.NullMarked;
