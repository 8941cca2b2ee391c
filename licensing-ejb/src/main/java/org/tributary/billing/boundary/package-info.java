/**
 * Revenue lines in, and the rates of exchange they are converted at. May use terms, channel, catalog and party.
 */
@NullMarked
package org.tributary.billing.boundary;

import org.jspecify.annotations.NullMarked;
