/**
 * Renderings for readers: the standard as a book, and a diagnosis as PDF, Word and Excel. Entry types are
 * {@link org.partneringalliance.diagnostic.report.StandardBook} and
 * {@link org.partneringalliance.diagnostic.report.DiagnosisReport}. May import {@code diagnosis}, {@code explanation},
 * {@code assessment}, {@code standard} and {@code problem}; jte stays in here and in {@code web}, writers of files in here.
 */
@NullMarked
package org.partneringalliance.diagnostic.report;

import org.jspecify.annotations.NullMarked;
