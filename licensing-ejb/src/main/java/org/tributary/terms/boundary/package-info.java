/**
 * Agreements: read, registered, and found for the vendor they govern. May use channel, catalog and party.
 */
@NullMarked
package org.tributary.terms.boundary;

import org.jspecify.annotations.NullMarked;
