/**
 * The boundaries, called inside the server they run in: with the container's transactions, its roles and its pool.
 */
@NullMarked
package org.tributary.inside;

import org.jspecify.annotations.NullMarked;
