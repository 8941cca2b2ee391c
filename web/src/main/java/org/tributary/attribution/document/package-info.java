/**
 * How shares, totals and flows are written in documents, and how questions about them are read. May use http, billing,
 * terms and money.
 */
@NullMarked
package org.tributary.attribution.document;

import org.jspecify.annotations.NullMarked;
