/**
 * From answers to conclusions: ratings, the facts that rules see, one engine session per diagnosis, and an interpreter
 * of the same rule trees without the engine. Entry types are {@link
 * org.partneringalliance.diagnostic.inference.Ratings} and {@link
 * org.partneringalliance.diagnostic.inference.Inference}. May import {@code rule}, {@code assessment}, {@code
 * standard}, {@code fact}, {@code problem}, KIE and exact fractions.
 */
@NullMarked
package org.partneringalliance.diagnostic.inference;

import org.jspecify.annotations.NullMarked;
