/**
 * A portfolio as a job of Apache Spark, with the function of package {@code portfolio} unchanged. Entry type is {@link
 * org.partneringalliance.diagnostic.spark.PortfolioJob}. Part of the profile {@code spark} only.
 */
@NullMarked
package org.partneringalliance.diagnostic.spark;

import org.jspecify.annotations.NullMarked;
