/**
 * Files of authors, read so that nothing outside their folder, nothing endless and nothing huge is read, and YAML as trees
 * with places. May import {@code problem} and Jackson.
 */
@NullMarked
package org.partneringalliance.diagnostic.file;

import org.jspecify.annotations.NullMarked;
