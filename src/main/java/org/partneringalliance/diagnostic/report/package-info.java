/**
 * Renderings for readers: the standard as a book, and how a diagnosis is told in words and drawn. Entry type is
 * {@link org.partneringalliance.diagnostic.report.StandardBook}. May import {@code standard} and what lies below it; jte
 * stays in here and in {@code web}.
 */
@NullMarked
package org.partneringalliance.diagnostic.report;

import org.jspecify.annotations.NullMarked;
