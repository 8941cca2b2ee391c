/**
 * Whom a deal is about, and what it meets: prospects compared with known companies, and deals with each other.
 */
@NullMarked
package org.tributary.deal.match;

import org.jspecify.annotations.NullMarked;
