/**
 * What billing systems report: revenue lines, immutable and keyed by source, document, line and version. May use channel, catalog and party.
 */
@NullMarked
package org.tributary.billing;

import org.jspecify.annotations.NullMarked;
