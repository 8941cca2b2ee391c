/**
 * Runs that attribute revenue lines, and the reports over what they recorded. May use terms and billing.
 */
@NullMarked
package org.tributary.attribution.boundary;

import org.jspecify.annotations.NullMarked;
