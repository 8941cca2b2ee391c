/**
 * The caller and what it may do. May use party.
 */
@NullMarked
package org.tributary.identity;

import org.jspecify.annotations.NullMarked;
