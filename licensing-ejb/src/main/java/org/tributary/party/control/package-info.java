/**
 * Organizations as rows. Seen by the boundary of its context only.
 */
@NullMarked
package org.tributary.party.control;

import org.jspecify.annotations.NullMarked;
