/**
 * Many documents diagnosed one after another: a pure function from a document to a line of the result, readers of folders
 * and of files with a document in each line, and a run that can be taken up again. Entry types are {@link
 * org.partneringalliance.diagnostic.portfolio.DiagnosisLine} and {@link
 * org.partneringalliance.diagnostic.portfolio.PortfolioRun}. May import every package but {@code web} and {@code cli}.
 */
@NullMarked
package org.partneringalliance.diagnostic.portfolio;

import org.jspecify.annotations.NullMarked;
