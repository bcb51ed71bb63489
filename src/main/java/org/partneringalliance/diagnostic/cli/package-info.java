/**
 * The command line: diagnose, the questions about a diagnosis, what-if, serve and check, and the wiring of everything else.
 * Entry type is {@link org.partneringalliance.diagnostic.cli.Main}. May import every package, picocli, and alone the
 * standard streams.
 */
@NullMarked
package org.partneringalliance.diagnostic.cli;

import org.jspecify.annotations.NullMarked;
