/**
 * Holds every transaction to what its caller may see. May use database.
 */
@NullMarked
package org.tributary.identity.control;

import org.jspecify.annotations.NullMarked;
