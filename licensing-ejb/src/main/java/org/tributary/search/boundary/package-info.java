/**
 * Looking for anything by its id or by words. May use the identity of the caller and the database.
 */
@NullMarked
package org.tributary.search.boundary;

import org.jspecify.annotations.NullMarked;
