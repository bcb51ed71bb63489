/**
 * What was answered: a submitted document, read and checked completely before anything is concluded from it. Entry
 * types are {@link org.partneringalliance.diagnostic.assessment.Assessment} and {@code AssessmentReader}, and for what would
 * be different {@link org.partneringalliance.diagnostic.assessment.Change} and {@code ChangeReader}. May import {@code
 * standard}, {@code fact}, {@code file}, {@code problem} and Jackson.
 */
@NullMarked
package org.partneringalliance.diagnostic.assessment;

import org.jspecify.annotations.NullMarked;
