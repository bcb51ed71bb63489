/**
 * The use case: an assessment in, a complete diagnosis out, each conclusion with the reasons it rests on. Entry type is
 * {@link org.partneringalliance.diagnostic.diagnosis.Diagnostician}. May import every package below it and, of libraries, exact fractions alone.
 */
@NullMarked
package org.partneringalliance.diagnostic.diagnosis;

import org.jspecify.annotations.NullMarked;
