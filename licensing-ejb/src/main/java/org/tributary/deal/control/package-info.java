/**
 * Deals, policies and customers as rows, and spellings by ICU. Seen by the boundary of its context only.
 */
@NullMarked
package org.tributary.deal.control;

import org.jspecify.annotations.NullMarked;
