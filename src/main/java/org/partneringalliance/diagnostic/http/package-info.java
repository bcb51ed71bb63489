/**
 * The HTTP service, version 1 of the contract: routes, bodies with limits, problem documents, health. Entry types are
 * {@link org.partneringalliance.diagnostic.http.Service} and {@code Settings}. May import every package but {@code web}
 * and {@code cli}; Javalin and Jetty stay in here.
 */
@NullMarked
package org.partneringalliance.diagnostic.http;

import org.jspecify.annotations.NullMarked;
