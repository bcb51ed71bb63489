/**
 * The pages for people: views and their addresses. Entry type is {@link org.partneringalliance.diagnostic.web.Site}. May
 * import every package but {@code cli}, Javalin and jte.
 */
@NullMarked
package org.partneringalliance.diagnostic.web;

import org.jspecify.annotations.NullMarked;
