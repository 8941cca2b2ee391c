/**
 * Agreements: read, registered, found for the vendor they govern; drafts of revisions, and what may be sold. May use channel, catalog,
 * party, identity and audit.
 */
@NullMarked
package org.tributary.terms.boundary;

import org.jspecify.annotations.NullMarked;
