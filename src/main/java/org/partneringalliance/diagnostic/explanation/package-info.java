/**
 * Answers questions about a diagnosis over one derivation graph: why, why not, what if, what would clear or bring it, how
 * firm it is, and whether it is true. Entry types are {@link
 * org.partneringalliance.diagnostic.explanation.Explainer} and {@link
 * org.partneringalliance.diagnostic.explanation.WhatIf}. May import every package below it, and of the engine nothing.
 */
@NullMarked
package org.partneringalliance.diagnostic.explanation;

import org.jspecify.annotations.NullMarked;
