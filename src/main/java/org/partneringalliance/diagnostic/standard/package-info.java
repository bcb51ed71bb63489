/**
 * The reference standard as values: areas, principles, criteria, actions, patterns and the numbers that order advice.
 * Entry types are {@link org.partneringalliance.diagnostic.standard.Standard} and {@code StandardLoader}. May import
 * {@code fact}, {@code file}, {@code problem}, Jackson and JSON Schema.
 */
@NullMarked
package org.partneringalliance.diagnostic.standard;

import org.jspecify.annotations.NullMarked;
