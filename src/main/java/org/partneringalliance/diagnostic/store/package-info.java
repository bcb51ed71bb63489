/**
 * Partnerships, their rounds, what people answered and what was decided, in one SQLite file. Entry type is {@link
 * org.partneringalliance.diagnostic.store.Store}. May import what lies below {@code diagnosis}, JDBI, Flyway, HikariCP,
 * SQLite, and Jackson for documents.
 */
@NullMarked
package org.partneringalliance.diagnostic.store;

import org.jspecify.annotations.NullMarked;
