/**
 * From findings to an ordered list of what to do: pure functions of ratings, findings and the standard's numbers (content
 * brief section 6). Entry type is {@link org.partneringalliance.diagnostic.advice.Prioritiser}. May import {@code
 * inference}, {@code standard} and {@code fact}.
 */
@NullMarked
package org.partneringalliance.diagnostic.advice;

import org.jspecify.annotations.NullMarked;
